import type { Skipped } from '@leeway/monitoring-report'
import { columnOf, type Frame, valueCount } from '@leeway/stats-core'
import { type ColumnMapping, namesOf } from '../column-mapping.ts'
import type { PreparedReference } from '../reference/prepare-reference.ts'
import type { Side, Sides } from './side.ts'
import { type Unread, unread } from './unread.ts'

/** The sides that have a target and every prediction column, and why the reference is none of them. */
export interface PerformanceSides {
  readonly status: 'read'
  readonly target: string
  readonly sides: Sides
  readonly skipped: readonly Skipped[]
}

/** Returns the sides whose performance can be measured; `undefined` where nobody asked for it: the mapping has neither a task nor both a target and a prediction. */
export function performanceSides(
  reference: PreparedReference,
  current: Frame,
  mapping: ColumnMapping,
): PerformanceSides | Unread | undefined {
  const { target, task } = mapping
  const predictions = namesOf(mapping.prediction)
  if (target === undefined || predictions.length === 0) {
    if (task === undefined) return undefined
    const lacks = [
      ...(target === undefined ? ['target'] : []),
      ...(predictions.length === 0 ? ['prediction'] : []),
    ]
    return unread(
      'not_configured',
      `The mapping names the task ${task} and no ${lacks.join(' and no ')}; performance takes both.`,
    )
  }
  const columns = new Map(reference.columns.map((column) => [column.name, column]))
  const before: Side = {
    name: 'reference',
    rows: reference.rows,
    columnOf: (name) => columns.get(name)?.sample.column,
  }
  const now: Side = {
    name: 'current',
    rows: current.rows,
    columnOf: (name) => columnOf(current, name),
  }
  const lack = lackOf(now, [target, ...predictions])
  if (lack !== undefined) return lack
  const lackBefore = reference.isProfile
    ? unread(
        'needs_values',
        'The reference is a stored profile, which does not keep which target belongs to which prediction. Give the data of the reference.',
      )
    : lackOf(before, [target, ...predictions])
  return {
    status: 'read',
    target,
    sides: { current: now, ...(lackBefore === undefined && { reference: before }) },
    skipped:
      lackBefore === undefined
        ? []
        : [
            {
              what: 'performance beside the reference',
              reason: lackBefore.reason,
              detail: lackBefore.detail,
            },
          ],
  }
}

function lackOf(side: Side, names: readonly string[]): Unread | undefined {
  const [who, has] =
    side.name === 'reference' ? ['The reference', 'has'] : ['The current data', 'have']
  for (const name of names) {
    const column = side.columnOf(name)
    if (column === undefined) {
      return unread(
        side.name === 'reference' ? 'missing_in_reference' : 'missing_in_current',
        `${who} ${has} no column ${JSON.stringify(name)} that could be read, which performance takes.`,
      )
    }
    if (valueCount(column) === 0) {
      return unread('all_null', `${who} ${has} no value in column ${JSON.stringify(name)}.`)
    }
  }
  return undefined
}
