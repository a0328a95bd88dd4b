import { resolve } from 'node:path'
import { CliError } from '../cli-error.ts'
import { exitCode } from '../exit-code.ts'
import { exitCodeOf } from '../exit-code-of.ts'

/** What the libraries call an option, and what its user wrote. The first that fits stands; the rest of a message stays as it is. */
const optionNames: readonly (readonly [pattern: RegExp, flag: string])[] = [
  [/\bdriftThreshold(?= is )/, '--drift-threshold'],
  [/\bdriftShare(?= is )/, '--drift-share'],
  [/\bthe threshold of (.+)(?= is )/, '--threshold for $1'],
  [/\bthresholds\[(".+")\](?= is )/, '--threshold for $1'],
  [/\bthresholdsByKind\.(\w+)(?= is )/, '--threshold-kind for $1'],
  [/\btests(?= names column)/, '--test'],
  [/\bthresholds(?= names column)/, '--threshold'],
  [/\bcorrections(?= names column)/, '--correction-for'],
  [/\bnotSensitive(?= names column)/, '--not-sensitive'],
  [/\bsensitive(?= names column)/, '--sensitive'],
  [/\bnotSensitive(?= names column)/, '--not-sensitive'],
  [/\bexpectations(?=\[\d+\])/, '--expectations: expectations'],
  [/\bno policy(?= ")/, '--policy: no policy'],
  [/\bgeneratedAt(?= is )/, '--generated-at'],
  [/^monitor: (?=run .*: only reports of one monitor)/, '--previous (see --name): '],
]

/** What a message is translated with. */
export interface CommandWords {
  /** Paths as the user wrote them. */
  readonly paths: readonly string[]
  /** `--mapping`, where it was given. */
  readonly mapping?: string | undefined
  /** Roles of columns that options gave: `target`, `prediction`. */
  readonly roles: readonly string[]
  /** The options that named drift tests, where any did. */
  readonly testOptions?: readonly string[]
}

/**
 * Returns an error of the packages below as the command's own: options by their flags, what the mapping file says by its name, paths as they were
 * written. An error that says nothing about wrong usage or unreadable data comes back as it is.
 */
export function inCommandWords(
  error: unknown,
  { paths, mapping, roles, testOptions = [] }: CommandWords,
): unknown {
  const code = exitCodeOf(error)
  const known = code === exitCode.wrongUsage || code === exitCode.unreadableData
  if (!known || !(error instanceof Error) || error instanceof CliError) return error
  const role = (_: string, name: string) =>
    roles.includes(name) ? `--${name}` : `${mapping ?? '--mapping'}: ${name}`
  const named = optionNames.find(([pattern]) => pattern.test(error.message))
  const flagged = named ? error.message.replace(named[0], named[1]) : error.message
  const message = paths
    .reduce((text, path) => text.replaceAll(resolve(path), path), flagged)
    .replace(/^monitor: /, '')
    .replace(/^no drift test(?= ")/, `${testOptions.join(' or ')}: no drift test`)
    .replace(/\bcolumnMapping\.(\w+)/, role)
    .replace(/^columnMapping names/, `${mapping ?? 'the options'} names`)
  const kind = code === exitCode.wrongUsage ? 'wrong_usage' : 'unreadable_data'
  return new CliError(kind, message, { cause: error })
}
