import { InvalidArgumentError } from 'commander'

type Collect<T> = (value: string, previous: readonly T[] | undefined) => readonly T[]

/** Returns the values of a repeatable option, this one added. */
export const collect: Collect<string> = (value, previous = []) => [...previous, value]

/** Returns a parser for a repeatable option that takes one of `choices`. */
export function collectChoices<const T extends string>(choices: readonly T[]): Collect<T> {
  const parse = oneOf(choices)
  return (value, previous = []) => [...previous, parse(value)]
}

/** Returns a parser for an option that takes one of `choices`. */
export function oneOf<const T extends string>(choices: readonly T[]): (value: string) => T {
  return (value) => {
    const choice = choices.find((known) => known === value)
    if (choice !== undefined) return choice
    throw new InvalidArgumentError(`Expected one of ${choices.join(', ')}.`)
  }
}

function finiteNumber(value: string): number {
  const number = Number(value)
  if (value.trim() !== '' && Number.isFinite(number)) return number
  throw new InvalidArgumentError('Expected a number.')
}

/** Returns a share above 0 and at most 1. @throws {InvalidArgumentError} for anything else */
export function share(value: string): number {
  const number = finiteNumber(value)
  if (number > 0 && number <= 1) return number
  throw new InvalidArgumentError('Expected a share above 0, at most 1.')
}

/** Returns a rate above 0 and below 1. @throws {InvalidArgumentError} for anything else */
export function rate(value: string): number {
  const number = finiteNumber(value)
  if (number > 0 && number < 1) return number
  throw new InvalidArgumentError('Expected a rate above 0, below 1, such as 0.05.')
}

/** Returns a number of 0 or more. @throws {InvalidArgumentError} for anything else */
export function nonNegative(value: string): number {
  const number = finiteNumber(value)
  if (number >= 0) return number
  throw new InvalidArgumentError('Expected a number of 0 or more.')
}

/** Returns a whole number of 1 or more. @throws {InvalidArgumentError} for anything else */
export function wholeNumber(value: string): number {
  const number = finiteNumber(value)
  if (Number.isSafeInteger(number) && number >= 1) return number
  throw new InvalidArgumentError('Expected a whole number of 1 or more.')
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

/** Returns a point in time with its time zone, as it was written. @throws {InvalidArgumentError} for anything else */
export function instantWithZone(value: string): string {
  if (instant.test(value) && !Number.isNaN(Date.parse(value))) return value
  throw new InvalidArgumentError(
    'Expected a time with its zone in ISO 8601, such as 2026-11-23T09:00:00Z.',
  )
}

/** Returns a day, or a point in time with its time zone. @throws {InvalidArgumentError} for anything else */
export function dayOrInstant(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined
  const isDay = day !== undefined && !Number.isNaN(day.getTime())
  if (isDay && day.toISOString().startsWith(value)) return value
  if (instant.test(value) && !Number.isNaN(Date.parse(value))) return value
  throw new InvalidArgumentError(
    'Expected a day such as 2026-11-23, or a time with its zone in ISO 8601.',
  )
}

/** Returns a text that is not empty. @throws {InvalidArgumentError} for an empty one */
export function nonEmpty(value: string): string {
  if (value.trim() !== '') return value
  throw new InvalidArgumentError('Expected a text that is not empty.')
}
