import type { MonitoringReport } from '@leeway/monitoring-report'
import type { Frame } from '@leeway/stats-core'
import type { ColumnPair } from '../drift/pair-column.ts'
import type { PreparedReference } from '../reference/prepare-reference.ts'
import type { MonitorSettings } from '../resolve-settings.ts'
import { judgeRelations } from './judge-relations.ts'

/** Returns whether relations to the target moved; nothing where there is no target on both sides, which `skippedParts` says. */
export function relationPart(
  pairs: readonly ColumnPair[],
  reference: PreparedReference,
  current: Frame,
  { relations, drift }: MonitorSettings,
  includePredictions: boolean,
): Pick<MonitoringReport, 'relationDrift'> {
  if (!relations.isEnabled || reference.isProfile) return {}
  const asked = includePredictions
    ? pairs
    : pairs.filter((pair) => pair.reference.role !== 'prediction')
  const rows = { reference: reference.rows, current: current.rows }
  const judged = judgeRelations(asked, rows, drift, relations)
  return judged.length === 0 ? {} : { relationDrift: judged }
}
