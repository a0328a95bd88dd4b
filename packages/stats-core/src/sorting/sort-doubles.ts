/** Below this many values the engine's own sort is faster. */
const SMALLEST_RADIX = 1500
/** Runs of equal keys up to this length are finished by insertion. */
const LONGEST_INSERTION = 24

/** Which 32-bit half of a double holds the sign on this machine. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0
const LOW = 1 - HIGH

/**
 * Returns `values`, sorted ascending in place; −0 comes before +0 and the infinities at the ends,
 * as with `Float64Array.prototype.sort`.
 *
 * Least-significant-digit radix sort in three passes over a 32-bit window of the order-preserving
 * bit pattern; the window starts at the first bit in which the smallest and the largest value
 * differ, so that large offsets (timestamps, identifiers) cost no resolution. Runs that agree in
 * the whole window are finished by insertion or, when long, by sorting the run alone, whose window
 * starts 32 bits further on. O(n) and one scratch array of the same size; sorted and constant input
 * is recognised in one pass.
 *
 * @param values any length; NaN must have been removed
 */
export function sortDoubles(values: Float64Array): Float64Array {
  sortRange(values, 0)
  return values
}

/** @param known number of leading bits that the values are known to share */
function sortRange(values: Float64Array, known: number, spare?: Float64Array): void {
  if (values.length < SMALLEST_RADIX) {
    values.sort()
    return
  }
  const prefix = sharedPrefix(values)
  if (prefix === 'sorted') return
  const shift = Math.max(prefix, known)
  const scratch = spare ?? new Float64Array(values.length)
  radixSort(values, scratch, shift)
  finishRuns(values, scratch, shift)
}

/** A number of leading bits that all values share, or that there is nothing to sort. */
function sharedPrefix(values: Float64Array): number | 'sorted' {
  let previous = values[0]!
  let smallest = previous
  let largest = previous
  let isSorted = true
  for (let i = 1; i < values.length; i += 1) {
    const value = values[i]!
    if (value < previous || (value === 0 && isZeroBefore(value, previous))) isSorted = false
    if (value < smallest) smallest = value
    if (value > largest) largest = value
    previous = value
  }
  if (isSorted) return 'sorted'
  if (smallest <= 0 && largest >= 0) return 0
  const words = new Uint32Array(Float64Array.of(smallest, largest).buffer)
  const high = words[HIGH]! ^ words[2 + HIGH]!
  return high !== 0 ? Math.clz32(high) : 32 + Math.clz32(words[LOW]! ^ words[2 + LOW]!)
}

/** Whether two zeros, which compare equal, are in the wrong order. */
const isZeroBefore = (value: number, previous: number): boolean =>
  Object.is(value, -0) && Object.is(previous, 0)

function radixSort(values: Float64Array, scratch: Float64Array, shift: number): void {
  const n = values.length
  const low = new Uint32Array(2048)
  const middle = new Uint32Array(2048)
  const high = new Uint32Array(1024)
  const words = wordsOf(values)
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
  counts: Uint32Array,
  offset: number,
  shift: number,
): void {
  let start = 0
  for (let digit = 0; digit < counts.length; digit += 1) {
    const count = counts[digit]!
    counts[digit] = start
    start += count
  }
  const mask = counts.length - 1
  const words = wordsOf(from)
  for (let i = 0; i < from.length; i += 1) {
    const digit = (windowOf(words, i, shift) >>> offset) & mask
    const position = counts[digit]!
    counts[digit] = position + 1
    to[position] = from[i]!
  }
}

/** 32 bits of the order-preserving pattern of value `i`, from bit `shift` on. */
function windowOf(words: Uint32Array, i: number, shift: number): number {
  const high = words[2 * i + HIGH]!
  const low = words[2 * i + LOW]!
  const negative = high >> 31
  const orderedHigh = high ^ (negative | 0x80000000)
  const orderedLow = low ^ negative
  if (shift === 0) return orderedHigh >>> 0
  if (shift >= 32) return (orderedLow << (shift - 32)) >>> 0
  return ((orderedHigh << shift) | (orderedLow >>> (32 - shift))) >>> 0
}

function finishRuns(values: Float64Array, scratch: Float64Array, shift: number): void {
  const n = values.length
  const words = wordsOf(values)
  let start = 0
  let key = windowOf(words, 0, shift)
  for (let i = 1; i <= n; i += 1) {
    const next = i < n ? windowOf(words, i, shift) : -1
    if (next === key) continue
    if (i - start > LONGEST_INSERTION) {
      sortRange(values.subarray(start, i), shift + 32, scratch.subarray(start, i))
    } else if (i - start > 1) {
      insertionSort(values, start, i)
    }
    start = i
    key = next
  }
}

function insertionSort(values: Float64Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i += 1) {
    const value = values[i]!
    let j = i - 1
    while (j >= start && values[j]! > value) {
      values[j + 1] = values[j]!
      j -= 1
    }
    values[j + 1] = value
  }
}

const wordsOf = (values: Float64Array): Uint32Array =>
  new Uint32Array(values.buffer, values.byteOffset, 2 * values.length)
