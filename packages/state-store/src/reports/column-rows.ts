import type { ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'
import type { Insertable } from 'kysely'
import { storableText } from '../schema/storable-text.ts'
import type { ColumnHistoryTable, ColumnRole } from '../schema/tables.ts'

/** What the verdicts of one report share. */
export type ColumnRowKey = Pick<Insertable<ColumnHistoryTable>, 'run_id' | 'monitor' | 'window_to'>

/** Returns one row for each verdict of a report: features, target, predictions, in the report's order. */
export function columnRows(
  { dataDrift, targetDrift, predictionDrift }: MonitoringReport,
  key: ColumnRowKey,
): Insertable<ColumnHistoryTable>[] {
  const verdicts: [ColumnRole, readonly ColumnDrift[]][] = [
    ['feature', dataDrift?.columns ?? []],
    ['target', targetDrift === undefined ? [] : [targetDrift]],
    ['prediction', predictionDrift ?? []],
  ]
  return verdicts.flatMap(([role, columns]) =>
    columns.map((column, position) => ({
      ...key,
      role,
      position,
      column: storableText(column.name),
      kind: column.kind,
      status: column.status,
      reason: column.reason ?? null,
      test: column.test ?? null,
      score: column.score ?? null,
      threshold: column.threshold ?? null,
      effect: column.effect?.value ?? null,
    })),
  )
}
