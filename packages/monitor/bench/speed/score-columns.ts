import { createFrame, type Frame } from '@leeway/stats-core'
import { examineColumns } from '../../src/drift/examine-columns.ts'
import type { MapColumns } from '../../src/drift/map-columns.ts'
import { pairColumn } from '../../src/drift/pair-column.ts'
import { planColumns } from '../../src/drift/plan-columns.ts'
import { prepareReference } from '../../src/reference/prepare-reference.ts'
import { resolveSettings } from '../../src/resolve-settings.ts'

/** Test and score of a column. */
export interface Scored {
  readonly column: string
  readonly test: string
  readonly score: number
}

/** What all columns together say, and how long it took. */
export interface ScoredFrame {
  readonly seconds: number
  readonly scores: readonly Scored[]
}

/**
 * Returns test and score of each column by the functions that `MlMonitor` calls, from columns that nobody has looked at: the kinds of the columns, the policy's
 * choice of a test, sorting or counting both sides, the test, and what it could have detected. What a report says beside (profiles, quality) is left out.
 */
export async function scoreColumns(
  reference: Frame,
  current: Frame,
  policy: string,
  mapColumns?: MapColumns,
): Promise<ScoredFrame> {
  const { drift, mapping } = resolveSettings({ reference, policy }, reference)
  const start = performance.now()
  const { columns } = prepareReference(reference, mapping, drift.policy, drift.sensitive)
  const plans = planColumns(
    columns.map((column) => pairColumn(column, current)),
    drift,
  )
  const examined = plans.map(({ pair, assignment, level }) => ({
    pair,
    examination: {
      ...(assignment?.status === 'assigned' ? { assignment } : {}),
      level,
      settings: { policy: drift.policy, seed: drift.seed },
      isSensitive: false,
      isJudged: false,
      isDescribed: false,
      expectations: [],
      now: 0,
    },
  }))
  const findings = await examineColumns(examined, mapColumns)
  const seconds = (performance.now() - start) / 1000
  const scores = plans.map(({ pair, assignment }) => {
    const { name } = pair.reference
    const score = findings.get(pair)?.score
    if (assignment?.status !== 'assigned' || score?.status !== 'scored') {
      throw new Error(`${name} was not scored`)
    }
    return { column: name, test: assignment.test.id, score: score.score }
  })
  return { seconds, scores }
}

/** Returns a frame of one of the columns. */
export function frameOfOne({ columns }: Frame, index: number): Frame {
  return createFrame([columns[index]!])
}
