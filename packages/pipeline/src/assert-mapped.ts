import type { ColumnMapping } from '@leeway/monitor'
import type { Outline } from './assert-comparable.ts'
import { PipelineError } from './pipeline-error.ts'

const shownNames = 20
const roles = ['target', 'prediction', 'datetime', 'id', 'weight', 'user', 'item'] as const

/**
 * Accepts a mapping whose roles name columns of at least one of the data sets. One that is missing on one side is a matter for the report; a name that
 * neither has is a mistake in the mapping, and a report without its target would hide it. Kinds and features are the monitor's to check.
 *
 * @throws {PipelineError} `unknown_column`
 */
export function assertMapped(mapping: ColumnMapping, frames: readonly Outline[]): void {
  const known = new Set(
    frames.flatMap(({ columns, unreadable }) =>
      [...columns, ...unreadable].map(({ name }) => name),
    ),
  )
  for (const role of roles) {
    const unknown = namesIn(mapping[role]).find((name) => !known.has(name))
    if (unknown === undefined) continue
    const more = known.size > shownNames ? ` and ${known.size - shownNames} more` : ''
    throw new PipelineError(
      'unknown_column',
      `columnMapping.${role} names column ${JSON.stringify(unknown)}, ${frames.length > 1 ? 'which neither data set has; they have' : 'which the data set does not have; it has'} ${[...known].slice(0, shownNames).join(', ')}${more}`,
    )
  }
}

/** Not the monitor's own function, which would load the monitor before it is needed. */
function namesIn(named: ColumnMapping[(typeof roles)[number]]): string[] {
  if (named === undefined) return []
  if (typeof named === 'string') return [named]
  return Object.values(named).flatMap(namesIn)
}
