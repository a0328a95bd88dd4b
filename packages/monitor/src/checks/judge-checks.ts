import type { CheckResult } from '@leeway/monitoring-report'
import { benjaminiHochberg } from '@leeway/stats-core'
import { joinedId } from '../alerts/joined-id.ts'
import type { Check } from './check.ts'
import type { Expectation } from './expectation.ts'
import type { Observation, SeenObservation } from './observation.ts'

/** An expectation with its check and what the check saw. */
export interface ObservedCheck {
  readonly expectation: Expectation
  readonly check: Check
  readonly observation: Observation
}

/** How observations become results. */
export interface JudgeChecksSettings {
  /** Name of the monitor, with which ids begin. */
  readonly monitor: string
  /** Rate of false alarms among all checks together. */
  readonly alpha: number
}

/**
 * Returns the result of each check, in the order given.
 *
 * A check fails where its condition is missed by more than its tolerance and, if it allows for chance, its p-value is at most `alpha` after Benjamini-Hochberg's
 * correction over all that do.
 */
export function judgeChecks(
  checks: readonly ObservedCheck[],
  { monitor, alpha }: JudgeChecksSettings,
): CheckResult[] {
  const corrected = correctPValues(checks)
  return checks.map((observed) => {
    const { expectation, check, observation } = observed
    const { column, name } = expectation
    const severity = expectation.severity ?? check.severity
    const base = {
      id: joinedId(monitor, check.id, column, name),
      check: check.id,
      ...(name === undefined ? {} : { name }),
      ...(column === undefined ? {} : { column }),
    }
    if (observation.status === 'skipped') {
      const { reason, message } = observation
      return { ...base, status: 'skipped', reason, severity, message }
    }
    return {
      ...base,
      ...resultOf(observation, severity, corrected.get(observed), alpha, expectation),
    }
  })
}

/** All checks that allow for chance are one family, whatever their kind: so the rate holds for the report. */
function correctPValues(checks: readonly ObservedCheck[]): Map<ObservedCheck, number> {
  const family = checks.flatMap((observed) => {
    const { observation } = observed
    if (observation.status !== 'seen' || observation.pValue === undefined) return []
    return [{ observed, pValue: observation.pValue }]
  })
  const adjusted = benjaminiHochberg(Float64Array.from(family, ({ pValue }) => pValue))
  return new Map(family.map(({ observed }, index) => [observed, adjusted[index]!]))
}

type Result = Omit<CheckResult, 'id' | 'check' | 'name' | 'column'>

function resultOf(
  {
    status: _,
    isMissed,
    pValue,
    severity: own,
    acceptedBy,
    distance,
    evidence,
    message,
    ...seen
  }: SeenObservation,
  severity: CheckResult['severity'],
  correctedPValue: number | undefined,
  alpha: number,
  { allowChance = false }: Expectation,
): Result {
  const failed = isMissed && (correctedPValue === undefined || correctedPValue <= alpha)
  const chance =
    pValue === undefined || correctedPValue === undefined ? {} : { pValue, correctedPValue }
  const { observed, expected, bounds } = seen
  return {
    status: failed ? 'failed' : 'passed',
    severity: failed && own !== undefined ? own : severity,
    message,
    ...(observed === undefined ? {} : { observed }),
    expected,
    ...(bounds === undefined ? {} : { bounds }),
    ...(isMissed && distance !== undefined ? { distance } : {}),
    ...(failed && acceptedBy !== undefined ? { acceptedBy } : {}),
    ...(isMissed
      ? { evidence: { ...evidence, ...chance, ...(allowChance ? { alpha } : {}) } }
      : {}),
  }
}
