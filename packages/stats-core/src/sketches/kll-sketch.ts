import { fnv1a64 } from '../random/seeded-random.ts'
import { sortDoubles } from '../sorting/sort-doubles.ts'
import { StatsError } from '../stats-error.ts'
import { compressLevels, joinLevels, type KllLevels } from './kll-levels.ts'
import { mergeSorted } from './merge-sorted.ts'

/** Quantiles of any number of values in a few hundred of them. Plain JSON: written and read back it is the same. */
export interface KllSketch {
  /** Size of the top level, which sets the error ({@link kllRankError}). */
  readonly k: number
  /** Values that went in. */
  readonly count: number
  /** Smallest and largest of them, exact; absent when there was none. */
  readonly min?: number
  readonly max?: number
  /** State of the coin, 32 bits: what is added later falls the same way after reading back. */
  readonly coin: number
  /** Items of level `l`, ascending; each stands for 2^l values, so that the weights sum to `count`. */
  readonly levels: readonly (readonly number[])[]
}

/** Options of {@link emptyKllSketch}. */
export interface KllOptions {
  /** Whole number in [8, 65535]: twice as much halves the error and doubles the size. @defaultValue 200 */
  readonly k?: number
  /** Decides how coins fall. @defaultValue 'leeway' */
  readonly seed?: string
}

/** Values that are sorted and compacted at once: enough that sorting is linear, few enough to stay in a processor's cache. */
const CHUNK = 1 << 15

/**
 * Returns a sketch that has seen nothing.
 *
 * @throws StatsError `invalid_option` when `k` is out of range
 */
export function emptyKllSketch({ k = 200, seed = 'leeway' }: KllOptions = {}): KllSketch {
  if (!(Number.isInteger(k) && k >= 8 && k <= 65_535)) {
    throw new StatsError(
      'invalid_option',
      `kll sketch: k must be a whole number in [8, 65535], found ${k}`,
    )
  }
  return { k, count: 0, coin: Number(BigInt.asUintN(32, fnv1a64(seed))), levels: [] }
}

/**
 * Returns `sketch` with `values` added: the quantile sketch of Karnin, Lang and Liberty (2016, FOCS), with the capacities of
 * Apache DataSketches. NaN and infinite values are left out.
 *
 * Values are sorted and compacted 32 768 at a time, which tosses fewer coins than one by one and so errs less than {@link kllRankError} allows.
 * The same values in the same order and batches give the same sketch. Cost O(n); batches of a few thousand and more pay the least.
 */
export function updateKllSketch(sketch: KllSketch, values: Float64Array): KllSketch {
  let { count, min, max } = sketch
  let state = levelsOf(sketch)
  for (let start = 0; start < values.length; start += CHUNK) {
    const chunk = sortDoubles(finiteValues(values.subarray(start, start + CHUNK)))
    if (chunk.length === 0) continue
    const [bottom, ...above] = state.levels
    const levels = [mergeSorted(bottom ?? new Float64Array(), chunk), ...above]
    state = compressLevels({ levels, coin: state.coin }, sketch.k)
    count += chunk.length
    min = Math.min(min ?? Number.POSITIVE_INFINITY, chunk[0]!)
    max = Math.max(max ?? Number.NEGATIVE_INFINITY, chunk.at(-1)!)
  }
  return sketchOf(state, { k: sketch.k, count, min, max })
}

/**
 * Returns the sketch of both sketches' values, with the smaller `k` of the two and its error, however many are merged and in whatever order.
 * Symmetric bit for bit; associative within the error.
 */
export function mergeKllSketches(a: KllSketch, b: KllSketch): KllSketch {
  const k = Math.min(a.k, b.k)
  const [left, right] = [levelsOf(a), levelsOf(b)]
  const joined = a.count === 0 ? right : b.count === 0 ? left : joinLevels(left, right)
  return sketchOf(compressLevels(joined, k), {
    k,
    count: a.count + b.count,
    min: Math.min(a.min ?? Number.POSITIVE_INFINITY, b.min ?? Number.POSITIVE_INFINITY),
    max: Math.max(a.max ?? Number.NEGATIVE_INFINITY, b.max ?? Number.NEGATIVE_INFINITY),
  })
}

function levelsOf({ levels, coin }: KllSketch): KllLevels {
  return { levels: levels.map((items) => Float64Array.from(items)), coin }
}

interface Extent {
  readonly k: number
  readonly count: number
  readonly min: number | undefined
  readonly max: number | undefined
}

function sketchOf({ levels, coin }: KllLevels, { k, count, min, max }: Extent): KllSketch {
  const extremes = count > 0 && min !== undefined && max !== undefined ? { min, max } : {}
  return { k, count, ...extremes, coin, levels: levels.map((items) => Array.from(items)) }
}

/** A copy without NaN and infinite values; −0 becomes 0, which JSON cannot tell apart. */
function finiteValues(values: Float64Array): Float64Array {
  const kept = new Float64Array(values.length)
  let next = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value - value === 0) kept[next++] = value + 0
  }
  return kept.subarray(0, next)
}
