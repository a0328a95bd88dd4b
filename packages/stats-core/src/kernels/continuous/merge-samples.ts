import { doubleWords, HIGH_WORD } from '../../sorting/double-words.ts'

/** Two sorted samples merged once, for every statistic that compares their distribution functions. */
export interface MergedSamples {
  /** Length of the reference sample. */
  readonly m: number
  /** Length of the current sample. */
  readonly n: number
  /** The distinct values of both, ascending. */
  readonly values: Float64Array
  /** For each of `values`, how many of the reference are at most as large. */
  readonly reference: Int32Array
  /** For each of `values`, how many of the current sample are at most as large. */
  readonly current: Int32Array
}

/**
 * Returns both samples merged: their distinct values and, at each of them, the two cumulative counts.
 *
 * `reference[k] / m` and `current[k] / n` are the empirical distribution functions at `values[k]`.
 * O(m + n); the merge does not branch on the values, whose order no processor can guess. Takes 16
 * bytes per value of both samples.
 *
 * @param reference sorted ascending, no NaN
 * @param current sorted ascending, no NaN
 */
export function mergeSamples(reference: Float64Array, current: Float64Array): MergedSamples {
  const m = reference.length
  const n = current.length
  const values = new Float64Array(m + n)
  const inReference = new Int32Array(m + n)
  const inCurrent = new Int32Array(m + n)
  interleave(reference, current, values, inReference, inCurrent)
  const distinct = compact(values, inReference, inCurrent)
  return {
    m,
    n,
    values: values.subarray(0, distinct),
    reference: inReference.subarray(0, distinct),
    current: inCurrent.subarray(0, distinct),
  }
}

/** Writes all values in order, equal ones included, with the counts up to and including each. */
function interleave(
  reference: Float64Array,
  current: Float64Array,
  values: Float64Array,
  inReference: Int32Array,
  inCurrent: Int32Array,
): void {
  const difference = new Float64Array(1)
  const words = doubleWords(difference)
  const candidates = new Float64Array(2)
  let i = 0
  let j = 0
  while (i < reference.length && j < current.length) {
    const fromReference = reference[i]!
    const fromCurrent = current[j]!
    // 1 where the reference's value is the smaller one, read off the sign of the difference; equal
    // ones may come in either order.
    difference[0] = fromReference - fromCurrent
    const isReference = words[HIGH_WORD]! >>> 31
    candidates[0] = fromCurrent
    candidates[1] = fromReference
    const k = i + j
    i += isReference
    j += 1 - isReference
    values[k] = candidates[isReference]!
    inReference[k] = i
    inCurrent[k] = j
  }
  const k = i + j
  values.set(i < reference.length ? reference.subarray(i) : current.subarray(j), k)
  for (let rest = k; rest < values.length; rest += 1) {
    inReference[rest] = j === current.length ? rest + 1 - j : i
    inCurrent[rest] = rest + 1 - inReference[rest]!
  }
}

/** Keeps of equal values the last one, whose counts hold them all; returns how many are left. */
function compact(values: Float64Array, inReference: Int32Array, inCurrent: Int32Array): number {
  let kept = firstTie(values)
  if (kept === values.length) return kept
  const last = values.length - 1
  for (let k = kept; k <= last; k += 1) {
    if (k < last && values[k] === values[k + 1]) continue
    values[kept] = values[k]!
    inReference[kept] = inReference[k]!
    inCurrent[kept] = inCurrent[k]!
    kept += 1
  }
  return kept
}

/** Index of the first value that the next one equals, else how many there are. */
function firstTie(values: Float64Array): number {
  for (let k = 1; k < values.length; k += 1) if (values[k] === values[k - 1]) return k - 1
  return values.length
}
