import { CliError } from '../cli-error.ts'

/**
 * Returns what `COLUMN=VALUE` arguments say, as pairs. A column's name may hold `=` itself: the last one divides.
 *
 * @param option the option that the arguments were given to, for messages
 * @throws {CliError} `wrong_usage` for an argument without `=`, with nothing on one side of it, or for a column that is named twice
 */
export function columnAssignments(
  option: string,
  pairs: readonly string[],
): ReadonlyMap<string, string> {
  const assigned = new Map<string, string>()
  for (const pair of pairs) {
    const divide = pair.lastIndexOf('=')
    const [column, value] = [pair.slice(0, Math.max(0, divide)), pair.slice(divide + 1)]
    if (column === '' || value === '') {
      throw new CliError('wrong_usage', `${option} '${pair}': expected COLUMN=VALUE`)
    }
    if (assigned.has(column)) {
      throw new CliError('wrong_usage', `${option}: column '${column}' is named twice`)
    }
    assigned.set(column, value)
  }
  return assigned
}
