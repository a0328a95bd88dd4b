/** Returns a document with its chapters replaced by those of the same heading; new ones come last. The first chapter is the introduction. */
export function withChapters(document: string, chapters: readonly string[]): string {
  const parts = new Map<string, string>()
  for (const part of [...document.split(/\n(?=##? )/), ...chapters]) {
    const text = part.trim()
    if (text !== '') parts.set(text.slice(0, `${text}\n`.indexOf('\n')), text)
  }
  return `${[...parts.values()].join('\n\n')}\n`
}
