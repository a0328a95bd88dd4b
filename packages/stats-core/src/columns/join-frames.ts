import { castColumn } from './cast-column.ts'
import { createCategoryIndex } from './category-index.ts'
import { type Column, type Kind, valueCount } from './column.ts'
import { columnOf, createFrame, type Frame } from './frame.ts'
import { numericColumn } from './numeric-column.ts'
import { allValid, isValid, markNull } from './validity.ts'

/**
 * Returns the rows of several frames one after the other. A column that a frame does not have is null in its rows; one whose values are of different kinds is categorical, unless all of them can be read
 * as the kind of the first that has values. Columns stand in the order of the first frame, then in that in which others bring them. Cost O(rows × columns).
 *
 * @param frames at least one
 */
export function joinFrames(frames: readonly Frame[]): Frame {
  const [first] = frames
  if (first !== undefined && frames.length === 1) return first
  const names = [...new Set(frames.flatMap(({ columns }) => columns.map(({ name }) => name)))]
  const unreadable = frames.flatMap((frame) => frame.unreadable)
  const isReadable = new Set(names)
  return createFrame(
    names.map((name) => joinColumn(frames.map((frame) => partOf(frame, name)))),
    [...new Map(unreadable.map((column) => [column.name, column])).values()].filter(
      ({ name }) => !isReadable.has(name),
    ),
  )
}

function partOf(frame: Frame, name: string): Column {
  const { rows: length } = frame
  const none = new Int32Array(length).fill(-1)
  return (
    columnOf(frame, name) ?? {
      kind: 'categorical',
      name,
      length,
      codes: none,
      categories: [],
      nullCount: length,
    }
  )
}

function joinColumn(parts: readonly Column[]): Column {
  const kind = (parts.find((part) => valueCount(part) > 0) ?? parts[0]!).kind
  const joined = joinAs(parts, kind) ?? joinAs(parts, 'categorical')
  return joined ?? parts[0]!
}

/** The parts read as one kind, one after the other; `undefined` where one cannot be. */
function joinAs(parts: readonly Column[], kind: Kind): Column | undefined {
  const cast: Column[] = []
  for (const part of parts) {
    const column = castColumn(part, kind)
    if (column.kind === 'failed') return undefined
    cast.push(column)
  }
  const length = cast.reduce((sum, part) => sum + part.length, 0)
  const nullCount = cast.reduce((sum, part) => sum + part.nullCount, 0)
  const base = { name: cast[0]!.name, length, nullCount }
  if (kind === 'numeric') {
    return numericColumn(base.name, { values: valuesOf(cast, length), ...validityOf(cast, length) })
  }
  if (kind === 'timestamp') return timestamps(cast, base)
  return { kind, ...base, ...codesOf(cast, length) }
}

function valuesOf(parts: readonly Column[], length: number): Float64Array {
  const values = new Float64Array(length)
  let offset = 0
  for (const part of parts) {
    if ('values' in part) values.set(part.values, offset)
    offset += part.length
  }
  return values
}

function validityOf(
  parts: readonly Column[],
  length: number,
): { readonly validity?: Uint8Array; readonly nullCount: number } {
  const validity = allValid(length)
  let offset = 0
  let nullCount = 0
  for (const part of parts) {
    const bitmap = part.kind === 'numeric' ? part.validity : undefined
    for (let row = 0; bitmap !== undefined && row < part.length; row++) {
      if (isValid(bitmap, row)) continue
      markNull(validity, offset + row)
      nullCount += 1
    }
    offset += part.length
  }
  return nullCount === 0 ? { nullCount } : { validity, nullCount }
}

function timestamps(
  parts: readonly Column[],
  base: { readonly name: string; readonly length: number; readonly nullCount: number },
): Column {
  const zones = new Set(parts.map((part) => ('zone' in part ? part.zone : undefined)))
  const [zone] = zones
  const values = valuesOf(parts, base.length)
  return {
    kind: 'timestamp',
    ...base,
    values,
    ...(zones.size === 1 && zone !== undefined ? { zone } : {}),
  }
}

function codesOf(parts: readonly Column[], length: number) {
  const index = createCategoryIndex()
  const codes = new Int32Array(length)
  let offset = 0
  for (const part of parts) {
    if (!('codes' in part)) continue
    const places = part.categories.map((category) => index.codeOf(category))
    for (let row = 0; row < part.length; row++) codes[offset + row] = places[part.codes[row]!] ?? -1
    offset += part.length
  }
  const areDigits = parts.every((part) => 'areDigits' in part && part.areDigits)
  return {
    codes,
    categories: index.categories,
    ...(areDigits ? { areDigits: true as const } : {}),
  }
}
