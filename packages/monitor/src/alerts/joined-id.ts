/**
 * Returns an id of a monitor and what it is about in it, joined by colons. A colon or backslash in a name has a backslash before it, so that a column `embedding:v` is not taken for the embedding `v`; the
 * name of the monitor comes first and stands as it is.
 */
export function joinedId(monitor: string, ...subject: readonly (string | undefined)[]): string {
  const names = subject.filter((part) => part !== undefined)
  return [monitor, ...names.map((name) => name.replace(/[\\:]/g, '\\$&'))].join(':')
}
