const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Controls, bidirectional and other invisible format characters, line separators and lone surrogates; not the joiners of emoji and of Persian. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu

/**
 * Returns the text with everything that a terminal would obey instead of show written as an escape (`\n`, `\u{1b}`), so that a column's name
 * can neither break a table nor move the cursor, recolour the screen or reverse what stands beside it.
 */
export function visibleText(text: string): string {
  return text.replace(
    unprintable,
    (character) => named[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
}

/** Returns a text of several lines with each of them made visible in the same way; the line ends stay. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visibleText).join('\n')
}
