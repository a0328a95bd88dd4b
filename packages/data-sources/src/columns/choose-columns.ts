import { DataSourceError } from '../data-source-error.ts'

/**
 * Returns the places of the wanted columns among a file's.
 *
 * @param path the file, for messages
 * @param names the file's column names, in its order
 * @param wanted names in the order in which to return them; all when undefined
 * @throws duplicate_columns when two of the file's columns have the same name, whether wanted or not
 * @throws unknown_column
 */
export function chooseColumns(
  path: string,
  names: readonly string[],
  wanted: readonly string[] | undefined,
): readonly number[] {
  const places = new Map(names.map((name, index) => [name, index]))
  if (places.size < names.length) {
    const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index))
    throw new DataSourceError(
      'duplicate_columns',
      `${path}: has more than one column called ${listed([...repeated])}; column names must be unique`,
    )
  }
  if (wanted === undefined) return names.map((_, index) => index)
  const unknown = wanted.filter((name) => !places.has(name))
  if (unknown.length > 0) {
    throw new DataSourceError(
      'unknown_column',
      `${path}: has no column called ${listed(unknown)}; it has ${listed(names)}`,
    )
  }
  return wanted.map((name) => places.get(name)!)
}

/** At most twenty names, quoted so that quotes and line breaks in them can be seen. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 20).map((name) => JSON.stringify(name))
  const more = names.length - shown.length
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '')
}
