import { mergeSorted } from './merge-sorted.ts'

/** The levels of a KLL sketch while it is being worked on: items of level `l`, each standing for 2^l values, ascending. */
export interface KllLevels {
  readonly levels: readonly Float64Array[]
  /** State of the coin that is tossed at each compaction, 32 bits. */
  readonly coin: number
}

/** By so much the capacity shrinks from one level to the one below (Karnin, Lang and Liberty 2016). */
const SHRINKAGE = 2 / 3
/** No level holds fewer. */
const SMALLEST_CAPACITY = 8

/**
 * Returns levels that fit into the capacity of `k`: level `depth` below the top holds max(8, ⌈k·(2/3)^depth⌉) items.
 *
 * While there are more in all, the lowest full level is compacted: of its sorted items every second one, from the first or from the second as the
 * coin falls, goes one level up with twice the weight. An odd one out stays, so that the weights always sum to the number of values.
 */
export function compressLevels({ levels, coin }: KllLevels, k: number): KllLevels {
  const kept = [...levels]
  let tossed = coin
  while (retained(kept) > capacityOf(k, kept.length)) {
    const full = kept.findIndex(
      (items, level) => items.length >= levelCapacity(k, kept.length - 1 - level),
    )
    const items = kept[full]!
    const odd = items.length % 2
    tossed = toss(tossed, items[items.length >>> 1]!)
    kept[full] = items.slice(0, odd)
    kept[full + 1] = mergeSorted(
      kept[full + 1] ?? new Float64Array(),
      everySecond(items, odd + (tossed & 1)),
    )
  }
  return { levels: kept, coin: tossed }
}

/** Returns the levels of both, level by level, still to be compressed. Symmetric. */
export function joinLevels(a: KllLevels, b: KllLevels): KllLevels {
  const none = new Float64Array()
  const height = Math.max(a.levels.length, b.levels.length)
  return {
    levels: Array.from({ length: height }, (_, level) =>
      mergeSorted(a.levels[level] ?? none, b.levels[level] ?? none),
    ),
    coin: mix32((a.coin + b.coin) >>> 0),
  }
}

function retained(levels: readonly Float64Array[]): number {
  return levels.reduce((sum, items) => sum + items.length, 0)
}

function capacityOf(k: number, height: number): number {
  let sum = 0
  for (let depth = 0; depth < height; depth++) sum += levelCapacity(k, depth)
  return sum
}

function levelCapacity(k: number, depth: number): number {
  return Math.max(SMALLEST_CAPACITY, Math.ceil(k * SHRINKAGE ** depth))
}

function everySecond(items: Float64Array, from: number): Float64Array {
  const chosen = new Float64Array((items.length - from + 1) >>> 1)
  for (let i = 0; i < chosen.length; i++) chosen[i] = items[from + 2 * i]!
  return chosen
}

const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)

/** The coin's next state. An item of the compacted level goes into it, so that sketches of different data with one seed do not fall alike. */
function toss(coin: number, item: number): number {
  double[0] = item
  return mix32((coin + 0x9e3779b9 + mix32(words[0]! ^ mix32(words[1]!))) >>> 0)
}

/** The finaliser of MurmurHash3 for 32 bits (Appleby). */
function mix32(word: number): number {
  let h = word
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
