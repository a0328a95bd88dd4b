/** Returns labels centred at their `x`, on one line. */
export function axisLabels(
  marks: readonly { readonly x: string; readonly label: string }[],
  baseline: number,
): string {
  const labels = marks.map(({ x, label }) => `<text x="${x}">${label}</text>`)
  return `<g class="tick middle" transform="translate(0 ${baseline})">${labels.join('')}</g>`
}
