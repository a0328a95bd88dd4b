/**
 * Returns a text as a string of CSS: quotes, backslashes, line breaks, `<`, `>`, `&` and whatever cannot be seen become escapes, so that it ends neither the string nor the style
 * sheet that it stands in.
 */
export function cssString(text: string): string {
  const escaped = text.replace(
    /["'\\<>&{}\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\${(character.codePointAt(0) || 0xfffd).toString(16)} `,
  )
  return `"${escaped}"`
}
