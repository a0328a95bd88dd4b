const TABLE_SIZE = 4096

const table: Float64Array = tabulate()

/**
 * ln(k!) for a whole number k ≥ 0, within 1e-15 relative or absolute, whichever is larger.
 *
 * Up to 4095 from a table of summed logarithms, above by Stirling's series to the term in k^-7 (NIST DLMF
 * 5.11.1).
 */
export function logFactorial(k: number): number {
  if (k < TABLE_SIZE) return table[k]!
  const inverse = 1 / k
  const square = inverse * inverse
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)))
  return (k + 0.5) * Math.log(k) - k + 0.9189385332046727 + series
}

function tabulate(): Float64Array {
  const values = new Float64Array(TABLE_SIZE)
  let sum = 0
  let carried = 0
  for (let k = 2; k < TABLE_SIZE; k++) {
    const term = Math.log(k) - carried
    const next = sum + term
    carried = next - sum - term
    sum = next
    values[k] = sum
  }
  return values
}
