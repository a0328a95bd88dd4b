/** Returns the text with U+FFFD for each NUL, which Postgres cannot keep in a text. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '\uFFFD')
}
