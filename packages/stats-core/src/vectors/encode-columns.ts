import type { CategoricalColumn, NumericColumn } from '../columns/column.ts'
import { columnOf, type Frame } from '../columns/frame.ts'
import { seededRandom } from '../random/seeded-random.ts'
import { normalQuantile } from '../special/normal-quantile.ts'
import type { RowMatrix } from './row-matrix.ts'
import { drawIndices } from './sample-rows.ts'

/** Options of {@link encodeColumns}. */
export interface EncodeOptions {
  /** Seed of the sampled rows. @defaultValue 'leeway' */
  readonly seed?: string
  /** Rows of each side that are encoded; more are sampled. @defaultValue 20000 */
  readonly maximumRows?: number
  /** Categories of a column that get a column of their own, the most frequent of both sides together. @defaultValue 20 */
  readonly maximumCategories?: number
}

/** Two frames as matrices. */
export interface EncodedColumns {
  readonly reference: RowMatrix
  readonly current: RowMatrix
  /** For each column of the matrices the name of the frame's column that it comes from. */
  readonly sources: readonly string[]
  /** Whether only a seeded sample of the rows was encoded. */
  readonly isSampled: boolean
}

/**
 * Returns the numeric and categorical columns that two frames share as columns of like spread, for the tests of whole rows.
 *
 * A numeric column becomes the normal scores of its mid-ranks among all rows (mean 0, standard deviation about 1, no outliers), 0 where it is missing; categories become indicators,
 * scaled to mean 0 and standard deviation 1; a column with missing values gets an indicator of these. Everything depends on the values of both sides together and not on which row is
 * of which, so that tests that are valid stay so. Constant columns, texts and timestamps are left out. O(n log n) per column.
 */
export function encodeColumns(
  reference: Frame,
  current: Frame,
  { seed = 'leeway', maximumRows = 20_000, maximumCategories = 20 }: EncodeOptions = {},
): EncodedColumns {
  const random = seededRandom(seed)
  const draw = ({ rows }: Frame): Int32Array =>
    drawIndices(random, rows, Math.min(rows, maximumRows))
  const picked = [draw(reference), draw(current)] as const
  const encoded: Float64Array[] = []
  const sources: string[] = []
  for (const column of reference.columns) {
    const other = columnOf(current, column.name)
    if (other === undefined || other.kind !== column.kind) continue
    const columns = encode(column, other, picked, maximumCategories)
    encoded.push(...columns)
    for (const _ of columns) sources.push(column.name)
  }
  const [m, n] = [picked[0].length, picked[1].length]
  return {
    reference: interleave(encoded, 0, m),
    current: interleave(encoded, m, n),
    sources,
    isSampled: m < reference.rows || n < current.rows,
  }
}

type Picked = readonly [reference: Int32Array, current: Int32Array]

/** The matrix columns of one frame column, reference rows first. */
function encode(
  reference: Frame['columns'][number],
  current: Frame['columns'][number],
  picked: Picked,
  maximumCategories: number,
): Float64Array[] {
  if (reference.kind === 'numeric' && current.kind === 'numeric') {
    return encodeNumbers(reference, current, picked)
  }
  if (reference.kind === 'categorical' && current.kind === 'categorical') {
    return encodeCategories(reference, current, picked, maximumCategories)
  }
  return []
}

function encodeNumbers(
  reference: NumericColumn,
  current: NumericColumn,
  [fromReference, fromCurrent]: Picked,
): Float64Array[] {
  const values = new Float64Array(fromReference.length + fromCurrent.length)
  for (const [i, row] of fromReference.entries()) values[i] = reference.values[row]!
  for (const [i, row] of fromCurrent.entries()) {
    values[fromReference.length + i] = current.values[row]!
  }
  return [normalScores(values), indicator(values, Number.isNaN)].filter(isVaried)
}

/** Normal quantile of each value's mid-rank share; 0 for NaN. */
function normalScores(values: Float64Array): Float64Array {
  const order = values.map((_, i) => i).filter((i) => !Number.isNaN(values[i]!))
  order.sort((a, b) => values[a]! - values[b]!)
  const scores = new Float64Array(values.length)
  for (let start = 0; start < order.length; ) {
    let end = start + 1
    while (end < order.length && values[order[end]!] === values[order[start]!]) end += 1
    const score = normalQuantile((start + end) / 2 / order.length)
    for (let k = start; k < end; k += 1) scores[order[k]!] = score
    start = end
  }
  return scores
}

function encodeCategories(
  reference: CategoricalColumn,
  current: CategoricalColumn,
  [fromReference, fromCurrent]: Picked,
  maximumCategories: number,
): Float64Array[] {
  const names = [
    ...Array.from(fromReference, (row) => reference.categories[reference.codes[row]!]),
    ...Array.from(fromCurrent, (row) => current.categories[current.codes[row]!]),
  ]
  const counts = new Map<string | undefined, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const frequent = [...counts.entries()]
    .sort(([a, rowsOfA], [b, rowsOfB]) => rowsOfB - rowsOfA || (String(a) < String(b) ? -1 : 1))
    .slice(0, maximumCategories)
  return frequent.map(([name]) => indicator(names, (other) => other === name)).filter(isVaried)
}

/** Mean 0 and standard deviation 1: 1 and 0 shifted and scaled. */
function indicator<T>(values: ArrayLike<T>, holds: (value: T) => boolean): Float64Array {
  const raw = Float64Array.from({ length: values.length }, (_, i) => (holds(values[i]!) ? 1 : 0))
  const share = raw.reduce((sum, value) => sum + value, 0) / raw.length
  const deviation = Math.sqrt(share * (1 - share))
  return raw.map((value) => (deviation > 0 ? (value - share) / deviation : 0))
}

function isVaried(column: Float64Array): boolean {
  return column.some((value) => value !== column[0])
}

function interleave(encoded: readonly Float64Array[], from: number, rows: number): RowMatrix {
  const columns = encoded.length
  const values = new Float64Array(rows * columns)
  for (const [k, column] of encoded.entries()) {
    for (let row = 0; row < rows; row += 1) values[row * columns + k] = column[from + row]!
  }
  return { values, rows, columns }
}
