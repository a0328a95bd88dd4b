import stringWidth from 'string-width'

/**
 * Returns the text as lines of at most `width` terminal cells, broken at spaces. A word that is wider than a line stands on a line of its
 * own, uncut, so that it can be copied.
 */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && stringWidth(longer) > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return [...lines, line]
}
