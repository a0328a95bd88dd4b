import { isArrowTable, type Table } from 'apache-arrow'
import { StatsError } from '../stats-error.ts'
import type { Frame } from './frame.ts'
import { type ColumnArrays, frameFromArrays } from './from-arrays.ts'
import { frameFromArrow } from './from-arrow.ts'
import { frameFromRows, type Row } from './from-rows.ts'

/** Everything that can be read as a frame: a frame, an Arrow table, row objects, or arrays by column name. */
export type FrameInput = Frame | Table | readonly Row[] | ColumnArrays

/**
 * Returns `input` as a frame; a frame as it is.
 *
 * @throws StatsError `not_a_frame` when it is none of the four; `duplicate_column`, `unequal_lengths` as {@link createFrame}
 */
export function toFrame(input: FrameInput): Frame {
  if (isArrowTable(input)) return frameFromArrow(input)
  if (isRows(input)) return frameFromRows(input)
  if (isFrame(input)) return input
  if (isArrays(input)) return frameFromArrays(input)
  throw new StatsError(
    'not_a_frame',
    `frame: found ${describe(input)}, expected an Arrow table, an array of row objects, an object of arrays by column name, or a frame`,
  )
}

function isRows(input: FrameInput): input is readonly Row[] {
  return Array.isArray(input) && input.every((row) => typeof row === 'object' && isPlainObject(row))
}

function isFrame(input: FrameInput): input is Frame {
  const frame = input as Partial<Frame>
  return isPlainObject(input) && Array.isArray(frame.columns) && typeof frame.rows === 'number'
}

function isArrays(input: FrameInput): input is ColumnArrays {
  return (
    isPlainObject(input) &&
    Object.values(input).every((values) => Array.isArray(values) || ArrayBuffer.isView(values))
  )
}

function isPlainObject(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !ArrayBuffer.isView(value)
  )
}

function describe(input: unknown): string {
  if (input === null) return 'null'
  if (Array.isArray(input)) return 'an array whose items are not all objects'
  return typeof input === 'object' ? 'an object that holds other things than arrays' : typeof input
}
