import type { CheckResult } from '@leeway/monitoring-report'
import type { ColumnFinding } from '../drift/examine-column.ts'
import type { ColumnPair } from '../drift/pair-column.ts'
import type { MonitorSettings } from '../resolve-settings.ts'
import type { DataSubject } from './check.ts'
import type { Expectation } from './expectation.ts'
import { failedCheck } from './failed-check.ts'
import { judgeChecks } from './judge-checks.ts'
import type { Observation } from './observation.ts'
import { observeColumn } from './observe-column.ts'

/** What checks are run on. */
export interface CheckedData {
  readonly pairs: readonly ColumnPair[]
  /** With what the checks of columns saw, where the columns were looked at already. */
  readonly findings: ReadonlyMap<ColumnPair, ColumnFinding>
  readonly data: DataSubject
  readonly settings: MonitorSettings
  /** The report's time, milliseconds since 1970. */
  readonly now: number
}

/** Returns the result of every expectation, in their order. A check that raises an error is skipped and costs the others nothing. */
export function runChecks(
  expectations: readonly Expectation[],
  checked: CheckedData,
): CheckResult[] {
  const { settings, pairs, findings } = checked
  const pairOf = new Map(pairs.map((pair) => [pair.reference.name, pair]))
  const seen = new Map<number, Observation>()
  for (const { observations } of findings.values()) {
    for (const { place, observation } of observations ?? []) seen.set(place, observation)
  }
  const observed = expectations.map((expectation, place) => {
    const check = settings.quality.checks.find(expectation.check)!
    const observation = seen.get(place) ?? observe(expectation, pairOf, checked)
    return { expectation, check, observation }
  })
  return judgeChecks(observed, { monitor: settings.name, alpha: settings.drift.alpha })
}

function observe(
  expectation: Expectation,
  pairOf: ReadonlyMap<string, ColumnPair>,
  { data, settings, now }: CheckedData,
): Observation {
  const check = settings.quality.checks.find(expectation.check)!
  if (check.of === 'data') {
    try {
      return check.observe(expectation, data)
    } catch (error) {
      return failedCheck(check.id, error)
    }
  }
  const { column } = expectation
  const pair = column === undefined ? undefined : pairOf.get(column)
  if (column === undefined || pair === undefined) {
    const message = `The reference has no column ${column} that can be read.`
    return { status: 'skipped', reason: 'missing_in_reference', message }
  }
  const { sensitive, seed } = settings.drift
  return observeColumn(expectation, check, pair, { isSensitive: sensitive.has(column), seed, now })
}
