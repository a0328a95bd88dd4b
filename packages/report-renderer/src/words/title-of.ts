import { displayName } from '../format/display-name.ts'

/**
 * Returns an identifier as words for a reader, ready to be shown: `kolmogorov-smirnov`, `new_categories` and `rootMeanSquared` become the
 * beginnings of sentences.
 */
export function titleOf(identifier: string): string {
  const words = identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]+/g, ' ')
    .trim()
    .toLowerCase()
  return displayName(words === '' ? identifier : words.charAt(0).toUpperCase() + words.slice(1))
}
