import { CliError } from '../cli-error.ts'

/** A value of an option that is part of the command but not there yet. */
export interface LaterOption {
  readonly option: string
  readonly value: string
  readonly waitsFor: string
  /** What serves until then. */
  readonly instead: string
}

/** Everything that `leeway compare` will do and does not do yet. A part that arrives takes its line out of this table. */
export const laterOptions: readonly LaterOption[] = [
  {
    option: '--format',
    value: 'pdf',
    waitsFor: 'the PDF renderer',
    instead: 'use --format html and print it',
  },
]

/**
 * Accepts a value of an option that is there.
 *
 * @throws {CliError} `comes_later` where it is in the table above
 */
export function refuseLaterOption(option: string, value: string | undefined): void {
  const later = laterOptions.find((entry) => entry.option === option && entry.value === value)
  if (!later) return
  throw new CliError(
    'comes_later',
    `${option} ${value} is not there yet: it comes with ${later.waitsFor}; ${later.instead}`,
  )
}

/** Returns the values of an option for its help: `text, json, html; later: pdf`. */
export function choicesInWords(option: string, choices: readonly string[]): string {
  const isLater = (choice: string) =>
    laterOptions.some((entry) => entry.option === option && entry.value === choice)
  const now = choices.filter((choice) => !isLater(choice)).join(', ')
  const later = choices.filter(isLater).join(', ')
  return [now, later && `later: ${later}`].filter(Boolean).join('; ')
}
