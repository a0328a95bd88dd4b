import stringWidth from 'string-width'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Returns the text in exactly `width` terminal cells: padded with spaces, or cut between two graphemes with `…` at the end. Emoji and
 * East Asian wide characters count as the two cells that they take.
 *
 * @param width whole number of cells, at least 1
 */
export function fitWidth(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const fitted = stringWidth(text) <= width ? text : truncate(text, width)
  const padding = ' '.repeat(width - stringWidth(fitted))
  return align === 'left' ? fitted + padding : padding + fitted
}

function truncate(text: string, width: number): string {
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    const cells = stringWidth(segment)
    if (used + cells > width - 1) break
    kept += segment
    used += cells
  }
  return `${kept}…`
}
