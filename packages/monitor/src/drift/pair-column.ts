import type { SkipReason } from '@leeway/monitoring-report'
import {
  type Column,
  castColumn,
  columnOf,
  type Frame,
  type Kind,
  valueCount,
} from '@leeway/stats-core'
import { type ObservedColumn, observeColumn } from '../observed-column.ts'
import type { PreparedColumn } from '../reference/prepare-column.ts'
import { respellLabels } from './respell-labels.ts'

/** A column of the reference with its counterpart in the current data, or why there is none to compare. */
export type ColumnPair = PairedColumn | UnpairedColumn

/** Both sides of a column, of one kind. */
export interface PairedColumn {
  readonly status: 'paired'
  readonly reference: PreparedColumn
  readonly current: ObservedColumn
}

/** A column that cannot be compared. */
export interface UnpairedColumn {
  readonly status: 'unpaired'
  readonly reference: PreparedColumn
  /** Present where the current data have the column, but in another kind. */
  readonly current?: ObservedColumn
  readonly reason: SkipReason
  readonly detail: string
}

/**
 * Returns the current counterpart of a reference column, read as the reference's kind.
 *
 * Categories and free text are stored alike, a column without any value can be of any kind, and whole numbers beyond 2^53 on one side are read as the reference's are; otherwise the kinds have to agree, unless the
 * mapping declared one: then values are converted where they can be. Labels are compared by value: see `respellLabels`.
 */
export function pairColumn(reference: PreparedColumn, current: Frame): ColumnPair {
  const { name, kind, problem } = reference
  const found = columnOf(current, name)
  if (found === undefined) return unpaired(reference, absence(name, current))
  if (problem !== undefined) {
    return unpaired(
      reference,
      {
        reason: reference.stored === undefined ? 'type_changed' : 'needs_values',
        detail: `In the reference ${problem}.`,
      },
      found,
    )
  }
  const column = respellLabels(reference, found)
  const read =
    reference.isDeclared || isLossless(column, reference) ? castColumn(column, kind) : column
  if (read.kind === kind) {
    return { status: 'paired', reference, current: observeColumn(read) }
  }
  if (reference.stored === undefined && valueCount(reference.sample.column) === 0) {
    const detail = `The reference has no value in column ${JSON.stringify(name)}.`
    return unpaired(reference, { reason: 'all_null', detail }, column)
  }
  const detail =
    read.kind === 'failed' ? `In the current data ${read.detail}.` : otherKind(column, kind)
  return unpaired(reference, { reason: 'type_changed', detail }, column)
}

/** How the current values are of another kind: where they are strings, which of them are in the way and what to do. */
function otherKind(column: Column, kind: Kind): string {
  const kinds = `The reference holds ${valuesOf[kind]}, the current data ${valuesOf[column.kind]}`
  if ('values' in column || (kind !== 'numeric' && kind !== 'timestamp')) return `${kinds}.`
  const list = kind === 'numeric' ? 'numericalFeatures' : 'datetimeFeatures'
  const cast = castColumn(column, kind)
  if (cast.kind !== 'failed') {
    return `${kinds}, all of which can be read as ${valuesOf[kind]}: name the column in ${list} to have them read so.`
  }
  return `${kinds}: ${cast.detail}. Correct them, or leave them empty if they are missing.`
}

const valuesOf = {
  numeric: 'numbers',
  categorical: 'strings or booleans',
  text: 'text',
  timestamp: 'timestamps',
} as const

function isLossless(column: Column, { kind, sample }: PreparedColumn): boolean {
  const isString = column.kind === 'categorical' || column.kind === 'text'
  const hasValues = column.nullCount < column.length
  const areDigits = [column, sample.column].some((side) => 'areDigits' in side)
  const isNumber = column.kind === 'numeric' || 'areDigits' in column
  const isStrings = kind === 'categorical' || kind === 'text'
  if (areDigits && isNumber && (isStrings || kind === 'numeric')) return true
  return !hasValues || (isString && (kind === 'categorical' || kind === 'text'))
}

interface Absence {
  readonly reason: SkipReason
  readonly detail: string
}

function absence(name: string, { unreadable }: Frame): Absence {
  const found = unreadable.find((column) => column.name === name)
  return found === undefined
    ? {
        reason: 'missing_in_current',
        detail: `The current data have no column ${JSON.stringify(name)}.`,
      }
    : { reason: 'type_changed', detail: `In the current data the column ${found.detail}.` }
}

function unpaired(reference: PreparedColumn, why: Absence, column?: Column): UnpairedColumn {
  const current = column === undefined ? {} : { current: observeColumn(column) }
  return { status: 'unpaired', reference, ...current, ...why }
}
