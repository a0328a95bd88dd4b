/** Returns a number with three significant digits, whole numbers whole. */
export function shortNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e15
    ? String(value)
    : String(Number(value.toPrecision(3)))
}

/** Returns a share as a percentage with one decimal, more where it would read 0 or 100: `22.5 %`. */
export function percent(share: number): string {
  const value = 100 * share
  const rounded = Number(value.toFixed(1))
  const isFaint = (rounded === 0 && value !== 0) || (rounded === 100 && value !== 100)
  return `${isFaint ? Number(value.toPrecision(value > 50 ? 6 : 2)) : rounded} %`
}
