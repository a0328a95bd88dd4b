/** Digits of a bound that is proposed: more would only be noise to whoever edits it. */
const DIGITS = 4

/** Returns the number with at most four significant digits, never below it (`up`) or never above it (`down`). */
export function roundOutward(value: number, direction: 'up' | 'down'): number {
  const rounded = Number(value.toPrecision(DIGITS))
  const isOutside = direction === 'up' ? rounded >= value : rounded <= value
  if (isOutside) return rounded
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - DIGITS + 1)
  return Number((rounded + (direction === 'up' ? step : -step)).toPrecision(DIGITS))
}
