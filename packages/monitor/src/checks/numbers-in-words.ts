/** Returns a number with three significant digits, or more, whole numbers whole. */
export function shortNumber(value: number, moreDigits = 0): string {
  return Number.isInteger(value) && Math.abs(value) < 1e15
    ? String(value)
    : String(Number(value.toPrecision(3 + moreDigits)))
}

/** Returns a share as a percentage with one decimal, or more, and more again where it would read 0 or 100: `22.5 %`. */
export function percent(share: number, moreDigits = 0): string {
  const value = 100 * share
  const rounded = Number(value.toFixed(1 + moreDigits))
  const isFaint = (rounded === 0 && value !== 0) || (rounded === 100 && value !== 100)
  const digits = (value > 50 ? 6 : 2) + moreDigits
  return `${isFaint ? Number(value.toPrecision(digits)) : rounded} %`
}

const units = [
  [86_400, 'days'],
  [3600, 'hours'],
  [60, 'minutes'],
] as const

/** Returns a time in the largest unit of which there are two: `3.5 days`. */
export function duration(seconds: number, moreDigits = 0): string {
  const [size, name] = units.find(([length]) => seconds >= 2 * length) ?? [1, 'seconds']
  return `${shortNumber(seconds / size, moreDigits)} ${name}`
}
