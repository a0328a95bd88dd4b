/** Returns an identifier as words for a reader: `kolmogorov-smirnov`, `new_categories` and `rootMeanSquared` become sentences' beginnings. */
export function titleOf(identifier: string): string {
  const words = identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]+/g, ' ')
    .trim()
    .toLowerCase()
  return words === '' ? identifier : words.charAt(0).toUpperCase() + words.slice(1)
}
