const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 4 })

/** Returns a count with its thousands grouped: `508,239`. The same in every locale. */
export function formatCount(count: number): string {
  return grouped.format(count)
}

/** Returns a score or an effect with four decimals (`0.1007`); `<0.0001` for what would read as zero, five figures from 100 on. */
export function formatScore(score: number): string {
  if (score > 0 && score < 0.0001) return '<0.0001'
  return Math.abs(score) < 100 ? score.toFixed(4) : formatFigure(score, 5)
}

/** Returns a p-value with four decimals; one that is too small for them, or for a double, as `<0.0001`. */
export function formatPValue(pValue: number): string {
  return pValue < 0.0001 ? '<0.0001' : pValue.toFixed(4)
}

/** Returns a number in at most `figures` significant figures, without trailing zeros: `2.6`, `10.47`, from a million on `85.34M`. */
export function formatFigure(value: number, figures = 4): string {
  const size = Math.abs(value)
  if (size >= 1e6 && size < 1e15) return compact.format(value)
  return String(Number(value.toPrecision(figures)))
}

/** Returns a share as a whole percentage (`67 %`), with one decimal below one percent. */
export function formatShare(share: number): string {
  const percentage = share * 100
  return `${percentage > 0 && percentage < 1 ? percentage.toFixed(1) : Math.round(percentage)} %`
}
