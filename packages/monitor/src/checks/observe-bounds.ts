import type { CheckResult } from '@leeway/monitoring-report'
import { keptOr } from '../drift/kept-or.ts'
import { digitsToTellApart } from './digits-to-tell-apart.ts'
import type { Expectation } from './expectation.ts'
import { duration, percent, shortNumber } from './numbers-in-words.ts'
import type { SeenObservation } from './observation.ts'
import { roundOutward } from './round-outward.ts'

/** A number that an expectation bounds with `atLeast` and `atMost`. */
export interface BoundedValue {
  readonly value: number
  /** The same of the reference, for the message; left out there where a stored profile does not tell. */
  readonly before?: () => number | undefined
  readonly unit: 'number' | 'share' | 'count' | 'seconds'
  /** What the number is, to begin a sentence with: `The mean of column x`. */
  readonly what: string
  /** Probability of as much by chance. */
  readonly pValue?: number
  /** Whether the number is, or gives away, a value of a sensitive column: then it is not shown, nor are its bounds. */
  readonly isHidden?: boolean
  readonly evidence?: CheckResult['evidence']
}

/** Returns whether a number lies within `atLeast` and `atMost` of a condition, tolerance included, and which edit would accept it. */
export function observeBounds(
  { condition = {}, tolerance = 0, allowChance = false }: Expectation,
  { value, before, unit, what, pValue, isHidden = false, evidence }: BoundedValue,
): SeenObservation {
  const atLeast = numberOf(condition.atLeast)
  const atMost = numberOf(condition.atMost)
  const low = atLeast === undefined ? undefined : atLeast - tolerance
  const high = atMost === undefined ? undefined : atMost + tolerance
  const below = low !== undefined && value < low
  const above = high !== undefined && value > high
  const chance = allowChance && pValue !== undefined ? { pValue } : {}
  if (isHidden) {
    const message = `${what} is ${below || above ? 'outside' : 'within'} its bounds; of a sensitive column neither is shown.`
    return {
      status: 'seen',
      expected: 'within its bounds',
      isMissed: below || above,
      message,
      ...chance,
    }
  }
  const known = before === undefined ? undefined : keptOr(before, () => undefined)
  const more = digitsToTellApart(value, [known, low, high], (number, digits) =>
    inUnit(number, unit, digits),
  )
  const words = (number: number): string => inUnit(number, unit, more)
  const usual = known !== undefined && Number.isFinite(known) ? { usual: known } : {}
  const reference = known === undefined ? '' : `, ${words(known)} in the reference`
  return {
    status: 'seen',
    observed: value,
    expected: expectedOf(low, high, words),
    bounds: { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) },
    ...(below ? { distance: low - value } : above ? { distance: value - high } : {}),
    isMissed: below || above,
    message: `${what} is ${words(value)}${reference}.`,
    ...(below || above
      ? {
          acceptedBy: below
            ? `condition.atLeast: ${roundOutward(value, 'down')}`
            : `condition.atMost: ${roundOutward(value, 'up')}`,
        }
      : {}),
    ...chance,
    evidence: { ...evidence, ...usual },
  }
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function inUnit(value: number, unit: BoundedValue['unit'], more: number): string {
  if (unit === 'share') return percent(value, more)
  return unit === 'seconds' ? duration(value, more) : shortNumber(value, more)
}

function expectedOf(
  low: number | undefined,
  high: number | undefined,
  words: (value: number) => string,
): string {
  if (low === undefined && high === undefined) return 'any value'
  if (low === undefined) return `at most ${words(high!)}`
  if (high === undefined) return `at least ${words(low)}`
  return low === high ? words(low) : `from ${words(low)} to ${words(high)}`
}
