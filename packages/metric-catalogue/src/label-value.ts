/** Longest label value, in UTF-16 units: every series carries it at every scrape. */
export const maximumLabelValueLength = 256

const markLength = '…00000000'.length

/**
 * Returns the text as a label value. Prometheus takes any Unicode text, and whoever writes the exposition escapes quotes, backslashes and
 * line feeds; this rule only takes away what breaks other readers: control characters (line feed and tab excepted) and halves of surrogate
 * pairs become U+FFFD, and a text over 256 UTF-16 units is cut and ends in `…` and a checksum of the whole (32 bits, FNV-1a), so that two
 * long values with the same beginning stay two series.
 */
export function labelValue(text: string): string {
  const clean = text.replace(/[\p{Cs}\p{Cc}]/gu, (character) =>
    character === '\n' || character === '\t' ? character : '\uFFFD',
  )
  if (clean.length <= maximumLabelValueLength) return clean
  const head = clean.slice(0, maximumLabelValueLength - markLength).replace(/\p{Cs}$/u, '')
  return `${head}…${checksum(clean)}`
}

/** FNV-1a over UTF-16 units, 32 bits, eight hexadecimal digits. http://www.isthe.com/chongo/tech/comp/fnv/ */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
