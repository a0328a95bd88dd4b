import { builtinDriftTests } from '@leeway/stats-core'
import { type ColumnFinding, type Examination, examineColumn } from './examine-column.ts'
import type { ColumnTask, MapColumns } from './map-columns.ts'
import type { ColumnPair } from './pair-column.ts'

/** A pair of columns with what is asked of it. */
export interface ExaminedPair {
  readonly pair: ColumnPair
  readonly examination: Examination
}

/**
 * Returns what each pair shows, in the order given: through `mapColumns` where there is one, else one after the other in this thread.
 *
 * The sorted values of the current data are let go column by column, so that those of one column at a time take memory.
 *
 * A test that the user registered is a function, which cannot be handed to another thread: its columns are examined in this one.
 */
export async function examineColumns(
  pairs: readonly ExaminedPair[],
  mapColumns: MapColumns | undefined,
): Promise<Map<ColumnPair, ColumnFinding>> {
  const found = new Map<ColumnPair, ColumnFinding>()
  if (mapColumns !== undefined) {
    const portable = pairs.flatMap((examined) => {
      const task = taskOf(examined)
      return task === undefined ? [] : [{ pair: examined.pair, task }]
    })
    const findings = await mapColumns(portable.map(({ task }) => task))
    for (const [index, { pair }] of portable.entries()) {
      const finding = findings[index]
      if (finding === undefined) continue
      if (finding.referenceProfile !== undefined) {
        pair.reference.adoptProfile(finding.referenceProfile)
      }
      found.set(pair, finding)
    }
  }
  for (const { pair, examination } of pairs) {
    if (found.has(pair)) continue
    found.set(pair, examineColumn(pair, examination))
    if (pair.current !== undefined && 'sorted' in pair.current.sample)
      pair.current.releaseValues?.()
  }
  return found
}

function taskOf({ pair, examination }: ExaminedPair): ColumnTask | undefined {
  if (pair.status !== 'paired') return undefined
  const { assignment, ...rest } = examination
  if (assignment !== undefined && !builtinDriftTests.includes(assignment.test)) return undefined
  const { name, role, kind, isDeclared, sample, stored } = pair.reference
  const values = stored === undefined ? { column: sample.column } : { stored }
  return {
    reference: { name, role, kind, isDeclared, ...values },
    current: pair.current.sample.column,
    examination: rest,
    ...(assignment === undefined
      ? {}
      : { assignment: { ...assignment, test: assignment.test.id } }),
  }
}
