import { builtinDriftTests, createDriftTestRegistry, quantileEdges } from '@leeway/stats-core'
import { lazy } from '../lazy.ts'
import { observeColumn } from '../observed-column.ts'
import { type ColumnFinding, examineColumn } from './examine-column.ts'
import type { ColumnTask } from './map-columns.ts'

const registry = createDriftTestRegistry(builtinDriftTests)

/** Returns what the columns of a task show: what {@link examineColumn} says of the pair that the task was made from. */
export function examineTask({
  reference: { column, ...prepared },
  current,
  examination,
  assignment,
}: ColumnTask): ColumnFinding {
  const observed = observeColumn(column)
  const { sample } = observed
  const edges = lazy(() => quantileEdges('finite' in sample ? sample.finite : new Float64Array()))
  const reference = {
    ...prepared,
    sample,
    adoptProfile: observed.adoptProfile,
    get profile() {
      return observed.profile
    },
    get edges() {
      return edges()
    },
  }
  return examineColumn(
    { status: 'paired', reference, current: observeColumn(current) },
    {
      ...examination,
      ...(assignment === undefined
        ? {}
        : { assignment: { ...assignment, test: registry.get(assignment.test) } }),
    },
  )
}
