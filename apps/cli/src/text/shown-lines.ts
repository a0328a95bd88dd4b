import { formatCount } from './format-number.ts'

/** Returns the first `most` lines, and how many more there are, in place of more than a screenful. */
export function shownLines(lines: readonly string[], most: number): string[] {
  const more = lines.length - most
  return more > 0 ? [...lines.slice(0, most), `and ${formatCount(more)} more`] : [...lines]
}
