/**
 * Returns round numbers (1, 2 or 5 times a power of ten apart) within `[low, high]`, ascending, about `count` of them. A range without
 * extent has none.
 *
 * @param count 1 or more
 */
export function ticks(low: number, high: number, count: number): number[] {
  const step = tickStep((high - low) / count)
  if (!Number.isFinite(step) || step <= 0) return []
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}

/** After Heckbert, "Nice numbers for graph labels", Graphics Gems (1990). */
function tickStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const fraction = rough / power
  if (fraction < 1.5) return power
  if (fraction < 3.5) return 2 * power
  return fraction < 7.5 ? 5 * power : 10 * power
}
