import { distance } from 'fastest-levenshtein'

const letters = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Returns the name that was probably meant: one that differs only in case and punctuation, or else the nearest by edit distance when no more
 * than two fifths of it are different. Undefined where none is near.
 */
export function nearestName(found: string, names: readonly string[]): string | undefined {
  const same = names.find((name) => letters(name) === letters(found))
  if (same !== undefined) return same
  const [nearest] = names
    .map((name) => ({ name, edits: distance(found, name) }))
    .sort((a, b) => a.edits - b.edits)
  return nearest && nearest.edits <= Math.max(found.length, nearest.name.length) * 0.4
    ? nearest.name
    : undefined
}
