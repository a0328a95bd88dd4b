/** Sums of a kernel over all ordered pairs of rows, those of a row with itself included. */
export interface KernelSums {
  /** Within the reference. */
  readonly reference: number
  /** Within the current rows. */
  readonly current: number
  /** Over pairs of a reference and a current row. */
  readonly across: number
}

/**
 * Returns the unbiased estimate of the squared maximum mean discrepancy; it can be negative.
 *
 * Gretton et al. 2012 (J. Mach. Learn. Res. 13, eq. 3), for a kernel that is 1 between a row and itself.
 *
 * @param referenceRows at least 2
 * @param currentRows at least 2
 */
export function unbiasedMmd(
  { reference, current, across }: KernelSums,
  referenceRows: number,
  currentRows: number,
): number {
  const m = referenceRows
  const n = currentRows
  return (reference - m) / (m * (m - 1)) + (current - n) / (n * (n - 1)) - (2 * across) / (m * n)
}
