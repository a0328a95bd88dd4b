/** Replaces each count by the sum of those before it: where its values start in sorted order. */
export function startsOfCounts(counts: Int32Array): void {
  let start = 0
  for (let digit = 0; digit < counts.length; digit += 1) {
    const count = counts[digit]!
    counts[digit] = start
    start += count
  }
}
