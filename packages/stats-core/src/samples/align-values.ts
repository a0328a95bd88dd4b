import type { AlignedCounts } from './align-categories.ts'

/** Rows per distinct number of two samples. */
export interface AlignedValues extends AlignedCounts {
  /** The distinct values of both samples together, ascending. */
  readonly values: Float64Array
}

/**
 * Returns the rows of each distinct number that occurs in either sample: numbers taken as categories. Cost O(n + m).
 *
 * @param reference sorted ascending, no NaN
 * @param current sorted ascending, no NaN
 */
export function alignValues(reference: Float64Array, current: Float64Array): AlignedValues {
  const values: number[] = []
  const inReference: number[] = []
  const inCurrent: number[] = []
  let i = 0
  let j = 0
  while (i < reference.length || j < current.length) {
    const takesReference = j === current.length || reference[i]! <= current[j]!
    const value = takesReference ? reference[i]! : current[j]!
    const iStart = i
    const jStart = j
    while (i < reference.length && reference[i] === value) i += 1
    while (j < current.length && current[j] === value) j += 1
    values.push(value)
    inReference.push(i - iStart)
    inCurrent.push(j - jStart)
  }
  return {
    values: Float64Array.from(values),
    reference: Float64Array.from(inReference),
    current: Float64Array.from(inCurrent),
  }
}
