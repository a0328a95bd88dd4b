const noBreakSpace = '\u00a0'
const minus = '\u2212'

/**
 * Returns a share as a percentage with at most one decimal. Only 0 and 1 themselves become `0 %` and `100 %`: a share that would round to
 * them is `< 0.1 %` or `> 99.9 %`.
 *
 * @param share in [0, 1]
 */
export function formatPercentage(share: number): string {
  if (share > 0 && share < 0.0005) return `<${noBreakSpace}0.1${noBreakSpace}%`
  if (share < 1 && share >= 0.9995) return `>${noBreakSpace}99.9${noBreakSpace}%`
  return `${oneDecimal(share * 100)}${noBreakSpace}%`
}

/** Returns the difference of two shares in percentage points, with its sign: `+1.5 pp`. */
export function formatPointChange(difference: number): string {
  const text = oneDecimal(Math.abs(difference) * 100)
  if (text === '0') return `0${noBreakSpace}pp`
  return `${difference > 0 ? '+' : minus}${text}${noBreakSpace}pp`
}

function oneDecimal(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '')
}
