import type { ColumnDrift } from '@leeway/monitoring-report'
import type { Frame } from '@leeway/stats-core'
import { type ColumnMapping, roleOf } from '../column-mapping.ts'
import type { PreparedReference } from '../reference/prepare-reference.ts'

/**
 * Returns a skipped verdict for each column that would be a feature if the reference had it in a form that can be read: first those that the reference
 * holds in a type without statistics, then those that only the current data have.
 */
export function unmatchedFeatures(
  reference: PreparedReference,
  current: Frame,
  mapping: ColumnMapping,
): ColumnDrift[] {
  const unreadable = reference.unreadable.map(
    ({ name, detail }): ColumnDrift => ({
      name,
      kind: 'categorical',
      status: 'skipped',
      reason: 'not_judged',
      detail: `In the reference the column ${detail}.`,
    }),
  )
  const known = new Set([...reference.columns, ...reference.unreadable].map(({ name }) => name))
  const extra = [...current.columns, ...current.unreadable]
    .filter(({ name }) => !known.has(name))
    .map(
      (column): ColumnDrift => ({
        name: column.name,
        kind: 'kind' in column ? column.kind : 'categorical',
        status: 'skipped',
        reason: 'missing_in_reference',
        detail: `The reference has no column ${JSON.stringify(column.name)}.`,
      }),
    )
  return [...unreadable, ...extra].filter(({ name }) => roleOf(name, mapping) === 'feature')
}
