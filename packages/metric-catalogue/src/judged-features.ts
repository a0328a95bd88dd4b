import type { ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'
import { judgedDrift } from './judged-drift.ts'
import { labelValue } from './label-value.ts'

/** The verdict on a feature, with the name that its series carry. */
export interface JudgedFeature extends ColumnDrift {
  readonly feature: string
}

/** Returns the columns of the data drift that were judged, or `undefined` when nothing was. */
export function judgedColumns(report: MonitoringReport): ColumnDrift[] | undefined {
  return judgedDrift(report)?.columns.filter(({ status }) => status !== 'skipped')
}

/**
 * Returns at most `maximum` judged features: those that drifted first, both groups in the order of the reference. Names that would become one label value
 * are told apart by ` (2)`, ` (3)`, …; an empty one becomes `(empty)`, since an empty label is none to Prometheus.
 */
export function judgedFeatures(report: MonitoringReport, maximum: number): JudgedFeature[] {
  const judged = judgedColumns(report) ?? []
  const drifted = judged.filter(({ status }) => status === 'drifted')
  const stable = judged.filter(({ status }) => status === 'stable')
  const taken = new Set<string>()
  return [...drifted, ...stable].slice(0, maximum).map((column) => {
    const feature = freeName(labelValue(column.name) || '(empty)', taken)
    taken.add(feature)
    return { ...column, feature }
  })
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let n = 2; taken.has(free); n++) free = `${name} (${n})`
  return free
}
