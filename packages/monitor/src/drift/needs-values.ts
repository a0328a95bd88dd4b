import { builtinDriftTests, type DriftTest, type StoredColumn } from '@leeway/stats-core'
import type { PreparedColumn } from '../reference/prepare-column.ts'

/** Why a column of which only a profile was kept cannot be judged. */
export interface NeedsValues {
  readonly status: 'skipped'
  readonly reason: 'needs_values'
  readonly detail: string
}

/** Returns what to say where a test asks a stored profile for values that are not in it: what it needs, and what would do. */
export function needsValues(test: DriftTest, { kind, stored }: PreparedColumn): NeedsValues {
  const isSensitive = stored?.sensitive === true
  const kept = isSensitive ? 'no value of this sensitive column' : keptOf(stored)
  const detail = `The test ${test.id} needs more than the reference has: it is a stored profile, which keeps ${kept}. ${advice(test, kind, isSensitive || !keepsCategories(stored))}`
  return { status: 'skipped', reason: 'needs_values', detail }
}

/**
 * Returns whether a stored column of strings names all its categories. Where it does not, those that it names were chosen by how often the reference happened to have
 * them: to compare the current data in them and one cell for the rest would find drift where there is none.
 */
export function keepsCategories(stored: StoredColumn | undefined): boolean {
  return stored === undefined || !('tally' in stored) || stored.tally.others !== undefined
}

function keptOf(stored: StoredColumn | undefined): string {
  return keepsCategories(stored) ? 'not every value of the column' : 'not so many categories apart'
}

function advice(test: DriftTest, kind: PreparedColumn['kind'], onlyData: boolean): string {
  if (onlyData) return 'Give the data of the reference.'
  if (test.needs !== 'values') {
    return 'Its parts were counted on different values: profile each once more, `like` the merged profile.'
  }
  const enough = builtinDriftTests
    .filter(({ needs, accepts }) => needs !== 'values' && accepts.includes(kind))
    .map(({ id }) => id)
  return enough.length === 0
    ? 'Give the data of the reference.'
    : `Give the data of the reference, or name a test for the column that a profile is enough for: ${enough.join(' or ')}.`
}
