/**
 * Returns a key as messages may show it: as far as it looks like one, and `…` for the rest. `{token:hunter2}` is a single key to YAML, and what follows the colon is
 * not for messages.
 */
export function shownKey(key: PropertyKey): string {
  const text = String(key)
  const [start = ''] = /^[\p{L}\p{N}$_.-]{1,60}/u.exec(text) ?? []
  return start.length === text.length ? start : `${start}…`
}
