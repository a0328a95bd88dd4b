/**
 * Controls, line and paragraph separators, zero-width spaces, bidirectional controls, the byte order mark. Joiners stay: scripts and emoji
 * need them.
 */
const invisible = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/**
 * Returns a name, category or message with every character that cannot be seen, or that would change the order of what is seen, written as
 * an escape (`\n`, `\u202e`): two names that differ look different, and no name can rearrange the line that it stands in.
 */
export function displayName(name: string): string {
  if (name === '') return '(empty)'
  return name.replace(invisible, escapeOf)
}

function escapeOf(character: string): string {
  if (character === '\n') return '\\n'
  if (character === '\r') return '\\r'
  if (character === '\t') return '\\t'
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Returns at most `length` characters of a displayed name, the last one an ellipsis where something was cut. Emoji are not cut in two. */
export function shortName(name: string, length: number): string {
  const characters = Array.from(displayName(name))
  return characters.length <= length
    ? characters.join('')
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}\u2026`
}
