const noBreakSpace = '\u00a0'

/**
 * Returns a p-value with three decimals, `< 0.001` and `> 0.999` near the ends, and more decimals where three would hide on which side of
 * `limit` it lies.
 *
 * @param value in [0, 1]
 */
export function formatPValue(value: number, limit?: number): string {
  if (value === 0 || value === 1) return String(value)
  if (value < 0.001 && (limit === undefined || limit >= 0.001)) return `<${noBreakSpace}0.001`
  if (value > 0.999 && value < 1) return `>${noBreakSpace}0.999`
  if (value < 0.001) return value.toExponential(1).replace('-', '\u2212')
  for (let decimals = 3; decimals < 9; decimals += 1) {
    const text = value.toFixed(decimals)
    if (Number(text) !== limit || value === limit) return text
  }
  return value.toFixed(9)
}
