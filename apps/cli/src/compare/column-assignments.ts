import { CliError } from '../cli-error.ts'

/**
 * Returns what `COLUMN=VALUE` arguments, or `KIND=VALUE`, say, as pairs. A column's name may hold `=` itself: the last one divides.
 *
 * @param option the option that the arguments were given to, for messages
 * @param of what stands before the `=`, for messages
 * @throws {CliError} `wrong_usage` for an argument without `=`, with nothing on one side of it, or for a column that is named twice
 */
export function columnAssignments(
  option: string,
  pairs: readonly string[],
  of: 'column' | 'kind' = 'column',
): ReadonlyMap<string, string> {
  const assigned = new Map<string, string>()
  for (const pair of pairs) {
    const divide = pair.lastIndexOf('=')
    const [name, value] = [pair.slice(0, Math.max(0, divide)), pair.slice(divide + 1)]
    if (name === '' || value === '') {
      throw new CliError('wrong_usage', `${option} '${pair}': expected ${of.toUpperCase()}=VALUE`)
    }
    if (assigned.has(name)) {
      throw new CliError('wrong_usage', `${option}: ${of} '${name}' is named twice`)
    }
    assigned.set(name, value)
  }
  return assigned
}
