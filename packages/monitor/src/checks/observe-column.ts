import type { ColumnPair } from '../drift/pair-column.ts'
import type { ColumnCheck, ColumnSubject } from './check.ts'
import type { Expectation } from './expectation.ts'
import { failedCheck } from './failed-check.ts'
import type { Observation } from './observation.ts'

/** What a column check is told beside the values. */
export type ColumnCheckSettings = Pick<ColumnSubject, 'isSensitive' | 'seed' | 'now'>

/** Returns what a check sees of a column: nothing, with the reason, where the column is missing, of another kind, or the check raises an error. */
export function observeColumn(
  expectation: Expectation,
  check: ColumnCheck,
  pair: ColumnPair,
  settings: ColumnCheckSettings,
): Observation {
  const { reference, current } = pair
  if (current === undefined) {
    const message = `The current data have no column ${reference.name} that can be read.`
    return { status: 'skipped', reason: 'missing_in_current', message }
  }
  if (check.accepts !== undefined && !check.accepts.includes(current.sample.kind)) {
    const isChanged = pair.status === 'unpaired'
    return {
      status: 'skipped',
      reason: isChanged ? 'type_changed' : 'test_not_applicable',
      message: `The check looks at ${check.accepts.join(' and ')} columns, ${reference.name} is ${current.sample.kind}.`,
    }
  }
  if (check.accepts !== undefined && pair.status === 'unpaired') {
    return { status: 'skipped', reason: 'type_changed', message: pair.detail }
  }
  try {
    return check.observe(expectation, { name: reference.name, reference, current, ...settings })
  } catch (error) {
    return failedCheck(check.id, error)
  }
}
