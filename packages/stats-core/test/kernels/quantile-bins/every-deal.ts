/** Returns all ways to deal sorted values to two samples, the first of `rows` values; both stay sorted. */
export function everyDeal(
  pooled: readonly number[],
  rows: number,
): [reference: Float64Array, current: Float64Array][] {
  const deals: [Float64Array, Float64Array][] = []
  for (let deal = 0; deal < 2 ** pooled.length; deal++) {
    const sides: [number[], number[]] = [[], []]
    for (const [i, value] of pooled.entries()) sides[1 - ((deal >> i) & 1)]!.push(value)
    const [reference, current] = sides
    if (reference.length === rows) {
      deals.push([Float64Array.from(reference), Float64Array.from(current)])
    }
  }
  return deals
}
