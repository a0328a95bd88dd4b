/** Returns at most `length` UTF-16 units of a text, the last an ellipsis where something was cut; no surrogate pair is cut in two. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, Math.max(length - 1, 0))
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
