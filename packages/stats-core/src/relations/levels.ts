import type { CategoricalColumn, Column, NumericColumn, TextColumn } from '../columns/column.ts'
import { finiteValues } from '../quality/correlation/finite-values.ts'
import { sortDoubles } from '../sorting/sort-doubles.ts'
import { normalQuantile } from '../special/normal-quantile.ts'

/** Two samples of one column, every value replaced by the number of the level that it belongs to. */
export interface Levels {
  /** `ordered`: bins of numbers, ascending. `named`: categories, in alphabetical order. */
  readonly kind: 'ordered' | 'named'
  readonly size: number
  /** Level of each row; −1 where the row has no value or one of a level that was left out. */
  readonly reference: Int8Array
  readonly current: Int8Array
  /** Of ordered levels the normal quantile of the middle rank, both sides having the same weight; of named ones 0. */
  readonly scores: Float64Array
  /** Rows with a value whose category was left out, both sides together. */
  readonly leftOut: number
}

/** Options of {@link levelsOf}. */
export interface LevelOptions {
  /** Rows of each side to look at, in this order. Default: all. */
  readonly rows?: { readonly reference: Int32Array; readonly current: Int32Array }
  /** Bins of numbers at most, in [4, 100]. @defaultValue 32 */
  readonly mostBins?: number
  /** Categories at most, the most frequent ones, in [2, 100]. @defaultValue 20 */
  readonly mostCategories?: number
}

/** Of a category that one side has less often than this too little is known to compare. */
const FEWEST_ROWS = 5

/**
 * Returns the rows of both sides as numbers of levels, or `undefined` where the two columns are not of one kind, hold texts or timestamps.
 *
 * Numbers: bins between quantiles of both sides together, each side having the same weight, √n of them, at least 4, n being the finite values of
 * the smaller side; ties are never parted. Categories: the most frequent ones of those that both sides have at least five times; rows of the others are left out, so that a change
 * among them is not taken for one of what the others mean. Both depend on how often each side has which value, and not on any other column. O(n log n).
 */
export function levelsOf(
  reference: Column,
  current: Column,
  { rows, mostBins = 32, mostCategories = 20 }: LevelOptions = {},
): Levels | undefined {
  if (reference.kind === 'numeric' && current.kind === 'numeric') {
    return binLevels(picked(reference, rows?.reference), picked(current, rows?.current), mostBins)
  }
  if (reference.kind === 'categorical' && current.kind === 'categorical') {
    return categoryLevels(reference, current, rows, mostCategories)
  }
  return undefined
}

function picked({ values }: NumericColumn, rows: Int32Array | undefined): Float64Array {
  if (rows === undefined) return values
  const taken = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i += 1) taken[i] = values[rows[i]!]!
  return taken
}

function binLevels(reference: Float64Array, current: Float64Array, mostBins: number): Levels {
  const before = sortDoubles(finiteValues(reference).slice())
  const now = sortDoubles(finiteValues(current).slice())
  const smaller = Math.min(before.length, now.length)
  const bins = Math.min(mostBins, Math.max(4, Math.floor(Math.sqrt(smaller))))
  const { edges, scores } = quantileBins(before, now, bins)
  return {
    kind: 'ordered',
    size: scores.length,
    reference: binsOf(reference, edges),
    current: binsOf(current, edges),
    scores,
    leftOut: 0,
  }
}

/** The bin of each value: how many edges are less; −1 where it is not finite. */
function binsOf(values: Float64Array, edges: Float64Array): Int8Array {
  const levels = new Int8Array(values.length)
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]!
    if (!Number.isFinite(value)) {
      levels[row] = -1
      continue
    }
    let low = 0
    let high = edges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (edges[middle]! < value) low = middle + 1
      else high = middle
    }
    levels[row] = low
  }
  return levels
}

/** Bins (…, edge], …, their edges values of the data: a bin ends at the first value at which its share is full. */
function quantileBins(
  reference: Float64Array,
  current: Float64Array,
  bins: number,
): { edges: Float64Array; scores: Float64Array } {
  const edges: number[] = []
  const scores: number[] = []
  const [n, m] = [reference.length, current.length]
  const [weight, otherWeight] = [0.5 / Math.max(1, n), 0.5 / Math.max(1, m)]
  let i = 0
  let j = 0
  let start = 0
  while (i < n || j < m) {
    const value = j >= m || (i < n && reference[i]! <= current[j]!) ? reference[i]! : current[j]!
    while (i < n && reference[i] === value) i += 1
    while (j < m && current[j] === value) j += 1
    const share = i * weight + j * otherWeight
    const isLast = i === n && j === m
    if (!isLast && share * bins < scores.length + 1 - 1e-9) continue
    scores.push(normalQuantile((start + share) / 2))
    if (!isLast) edges.push(value)
    start = share
  }
  return { edges: Float64Array.from(edges), scores: Float64Array.from(scores) }
}

type StringColumn = CategoricalColumn | TextColumn

function categoryLevels(
  reference: StringColumn,
  current: StringColumn,
  rows: LevelOptions['rows'],
  mostCategories: number,
): Levels {
  const before = codesOf(reference, rows?.reference)
  const now = codesOf(current, rows?.current)
  const ofReference = countNames(reference.categories, before)
  const ofCurrent = countNames(current.categories, now)
  const shared = [...ofReference].flatMap(([name, count]) => {
    const other = ofCurrent.get(name) ?? 0
    if (Math.min(count, other) < FEWEST_ROWS) return []
    return [{ name, share: count / before.length + other / now.length }]
  })
  const names = shared
    .sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1))
    .slice(0, mostCategories)
    .map(({ name }) => name)
    .sort()
  const levelOf = new Map(names.map((name, level) => [name, level]))
  const recode = ({ categories }: StringColumn, codes: Int32Array): Int8Array => {
    const level = Int8Array.from(categories, (name) => levelOf.get(name) ?? -1)
    const levels = new Int8Array(codes.length)
    for (let row = 0; row < codes.length; row += 1) {
      levels[row] = codes[row]! < 0 ? -1 : level[codes[row]!]!
    }
    return levels
  }
  const recoded = { reference: recode(reference, before), current: recode(current, now) }
  return {
    kind: 'named',
    size: names.length,
    ...recoded,
    scores: new Float64Array(names.length),
    leftOut: leftOut(before, recoded.reference) + leftOut(now, recoded.current),
  }
}

function codesOf({ codes }: StringColumn, rows: Int32Array | undefined): Int32Array {
  if (rows === undefined) return codes
  const taken = new Int32Array(rows.length)
  for (let i = 0; i < rows.length; i += 1) taken[i] = codes[rows[i]!]!
  return taken
}

function countNames(categories: readonly string[], codes: Int32Array): Map<string, number> {
  const counts = new Float64Array(categories.length)
  for (const code of codes) if (code >= 0) counts[code]! += 1
  return new Map(categories.map((name, code) => [name, counts[code]!]))
}

function leftOut(codes: Int32Array, levels: Int8Array): number {
  let rows = 0
  for (let row = 0; row < codes.length; row += 1)
    if (levels[row]! < 0 && codes[row]! >= 0) rows += 1
  return rows
}
