import { builtinDriftTests, createDriftTestRegistry } from '@leeway/stats-core'
import { observeColumn } from '../observed-column.ts'
import { observeStored } from '../reference/observe-stored.ts'
import { observeReference, withValues } from '../reference/prepare-column.ts'
import { type ColumnFinding, examineColumn } from './examine-column.ts'
import type { ColumnTask } from './map-columns.ts'

const registry = createDriftTestRegistry(builtinDriftTests)

/** Returns what the columns of a task show: what {@link examineColumn} says of the pair that the task was made from. */
export function examineTask({
  reference: { column, stored, ...facts },
  current,
  examination,
  assignment,
}: ColumnTask): ColumnFinding {
  const values = stored === undefined ? observeReference(column) : observeStored(stored)
  return examineColumn(
    {
      status: 'paired',
      reference: withValues(values, facts),
      current: observeColumn(current),
    },
    {
      ...examination,
      ...(assignment === undefined
        ? {}
        : { assignment: { ...assignment, test: registry.get(assignment.test) } }),
    },
  )
}
