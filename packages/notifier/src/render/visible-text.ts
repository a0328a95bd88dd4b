/**
 * Controls, line and paragraph separators, zero-width spaces, bidirectional controls, the byte order mark, lone surrogates. Joiners stay: scripts and emoji need them. The same as in the
 * report's page.
 */
const invisible = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/** Returns a text on one line, with every character that cannot be seen, or that would change the order of what is seen, written as an escape. */
export function visibleText(text: string): string {
  return text.replace(invisible, (character) =>
    character === '\n' ? ' ' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
