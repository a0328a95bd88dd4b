/** Returns a number with three digits, or more, as alerts write it. */
export function short(value: number, moreDigits = 0): string {
  return String(Number(value.toPrecision(3 + moreDigits)))
}

/** Returns a p-value with its sign: `= 0.02`, `< 0.001`. */
export function pText(pValue: number): string {
  return pValue < 0.001 ? '< 0.001' : `= ${short(pValue)}`
}
