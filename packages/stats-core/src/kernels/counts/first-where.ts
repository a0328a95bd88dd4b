/**
 * The first whole number on the way from `start` to `end` at which `holds`; one past `end` when there is none.
 *
 * Found by bisection: from that number on, `holds` must stay true.
 *
 * @param step 1 when `end` ≥ `start` − 1, −1 when `end` ≤ `start` + 1; a way of no numbers is allowed.
 */
export function firstWhere(
  start: number,
  end: number,
  step: 1 | -1,
  holds: (k: number) => boolean,
): number {
  let untrue = -1
  let holding = (end - start) * step + 1
  while (holding - untrue > 1) {
    const middle = Math.floor((untrue + holding) / 2)
    if (holds(start + step * middle)) holding = middle
    else untrue = middle
  }
  return start + step * holding
}
