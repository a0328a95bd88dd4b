import { doubleWords, HIGH_WORD, LOW_WORD } from './double-words.ts'
import { insertionSort } from './insertion-sort.ts'
import { startsOfCounts } from './starts-of-counts.ts'

/** Runs of equal keys up to this length are finished by insertion. */
const LONGEST_INSERTION = 24

/** Sorts a part of the values that share the first `known` bits; `scratch` is as long. */
export type SortRun = (values: Float64Array, known: number, scratch: Float64Array) => void

/**
 * Sorts `values` in place by their bits.
 *
 * Least-significant-digit radix sort in three passes over the 32 bits of the order-preserving
 * pattern that start at bit `shift`. Runs that agree in all of them are finished by insertion or,
 * when long, by `sortRun`. O(n).
 *
 * @param values no NaN, all with the same first `shift` bits
 * @param scratch as long as `values`
 * @param shift from 0 to 63
 * @param sortRun sorts what 32 bits cannot tell apart
 */
export function sortByBits(
  values: Float64Array,
  scratch: Float64Array,
  shift: number,
  sortRun: SortRun,
): void {
  radixSort(values, scratch, shift)
  finishRuns(values, scratch, shift, sortRun)
}

/** Returns how many leading bits all values from `smallest` to `largest` share. */
export function sharedBits(smallest: number, largest: number): number {
  if (smallest <= 0 && largest >= 0) return 0
  const words = doubleWords(Float64Array.of(smallest, largest))
  const high = words[HIGH_WORD]! ^ words[2 + HIGH_WORD]!
  return high !== 0 ? Math.clz32(high) : 32 + Math.clz32(words[LOW_WORD]! ^ words[2 + LOW_WORD]!)
}

function radixSort(values: Float64Array, scratch: Float64Array, shift: number): void {
  const n = values.length
  const low = new Int32Array(2048)
  const middle = new Int32Array(2048)
  const high = new Int32Array(1024)
  const words = doubleWords(values)
  for (let i = 0; i < n; i += 1) {
    const key = windowOf(words, i, shift)
    low[key & 2047]! += 1
    middle[(key >>> 11) & 2047]! += 1
    high[key >>> 22]! += 1
  }
  let from = values
  let to = scratch
  for (const [counts, offset] of [
    [low, 0],
    [middle, 11],
    [high, 22],
  ] as const) {
    if (counts.includes(n)) continue
    scatter(from, to, counts, offset, shift)
    const emptied = from
    from = to
    to = emptied
  }
  if (from !== values) values.set(from)
}

function scatter(
  from: Float64Array,
  to: Float64Array,
  counts: Int32Array,
  offset: number,
  shift: number,
): void {
  startsOfCounts(counts)
  const mask = counts.length - 1
  const words = doubleWords(from)
  for (let i = 0; i < from.length; i += 1) {
    const digit = (windowOf(words, i, shift) >>> offset) & mask
    const position = counts[digit]!
    counts[digit] = position + 1
    to[position] = from[i]!
  }
}

/** 32 bits of the order-preserving pattern of value `i`, from bit `shift` on. */
function windowOf(words: Uint32Array, i: number, shift: number): number {
  const high = words[2 * i + HIGH_WORD]!
  const low = words[2 * i + LOW_WORD]!
  const negative = high >> 31
  const orderedHigh = high ^ (negative | 0x80000000)
  const orderedLow = low ^ negative
  if (shift === 0) return orderedHigh >>> 0
  if (shift >= 32) return (orderedLow << (shift - 32)) >>> 0
  return ((orderedHigh << shift) | (orderedLow >>> (32 - shift))) >>> 0
}

function finishRuns(
  values: Float64Array,
  scratch: Float64Array,
  shift: number,
  sortRun: SortRun,
): void {
  const n = values.length
  const words = doubleWords(values)
  let start = 0
  let key = windowOf(words, 0, shift)
  for (let i = 1; i <= n; i += 1) {
    const next = i < n ? windowOf(words, i, shift) : -1
    if (next === key) continue
    if (i - start > LONGEST_INSERTION) {
      sortRun(values.subarray(start, i), shift + 32, scratch.subarray(start, i))
    } else if (i - start > 1) {
      insertionSort(values, start, i)
    }
    start = i
    key = next
  }
}
