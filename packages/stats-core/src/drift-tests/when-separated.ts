/**
 * Returns the function of two sizes that gives `pValueOf` for samples without ties of which every reference value is smaller than every current one: the smallest
 * p-value of a test of ranks that nothing separates further.
 *
 * @param pValueOf of two samples, sorted ascending
 */
export function whenSeparated(
  pValueOf: (reference: Float64Array, current: Float64Array) => number,
): (referenceValues: number, currentValues: number) => number {
  return (n, m) =>
    pValueOf(
      Float64Array.from({ length: n }, (_, i) => i),
      Float64Array.from({ length: m }, (_, i) => n + i),
    )
}
