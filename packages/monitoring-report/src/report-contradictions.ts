import type { ReportIssue } from './report-error.ts'
import type { ColumnDrift, Distribution } from './schema/column-drift.ts'
import type { DataDrift } from './schema/data-drift.ts'
import type { MonitoringReport } from './schema/monitoring-report.ts'

/** How far a share may be from its quotient: the rounding of one division in another language. */
const rounding = 1e-12

/**
 * Returns where a report that fits the schema contradicts itself: a share that is not its counts' quotient, a verdict on the data set that
 * its share does not give, names or alert ids listed twice, a verdict without a score or a skip without a reason, bins and counts that do
 * not fit together.
 */
export function reportContradictions(report: MonitoringReport): ReportIssue[] {
  const { dataDrift, targetDrift, predictionDrift = [], dataQuality, alerts } = report
  return [
    ...(dataDrift ? dataDriftIssues(dataDrift) : []),
    ...(targetDrift ? columnIssues(targetDrift, 'targetDrift') : []),
    ...columnsIssues(predictionDrift, 'predictionDrift'),
    ...repeated(dataQuality?.columns ?? [], 'name', 'dataQuality.columns'),
    ...repeated(alerts, 'id', 'alerts'),
  ]
}

function dataDriftIssues(drift: DataDrift): ReportIssue[] {
  const { driftedColumns, totalColumns, driftShare, driftShareThreshold, status } = drift
  const issues = columnsIssues(drift.columns, 'dataDrift.columns')
  if (driftedColumns > totalColumns) {
    const message = `${driftedColumns} of only ${totalColumns} judged columns`
    return [...issues, { path: 'dataDrift.driftedColumns', message }]
  }
  const share = totalColumns === 0 ? 0 : driftedColumns / totalColumns
  if (Math.abs(driftShare - share) > rounding) {
    const message = `expected ${driftedColumns} / ${totalColumns} = ${share}, found ${driftShare}`
    issues.push({ path: 'dataDrift.driftShare', message })
  }
  const decisive = drift.withoutOneRow?.driftShare ?? driftShare
  const expected =
    totalColumns === 0 ? 'skipped' : decisive >= driftShareThreshold ? 'drifted' : 'stable'
  if (status !== expected) {
    const message = `expected ${expected} for a share of ${decisive} of ${totalColumns} judged columns, found ${status}`
    issues.push({ path: 'dataDrift.status', message })
  }
  return issues
}

function columnsIssues(columns: readonly ColumnDrift[], path: string): ReportIssue[] {
  return [
    ...repeated(columns, 'name', path),
    ...columns.flatMap((column, index) => columnIssues(column, `${path}[${index}]`)),
  ]
}

function repeated<K extends string>(
  items: readonly Readonly<Record<K, string>>[],
  key: K,
  path: string,
): ReportIssue[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    const value = item[key]
    if (seen.has(value)) {
      return [
        { path: `${path}[${index}].${key}`, message: `${JSON.stringify(value)} is listed twice` },
      ]
    }
    seen.add(value)
    return []
  })
}

function columnIssues(column: ColumnDrift, path: string): ReportIssue[] {
  const { status, reason, score, test, distribution } = column
  const issues = distribution ? distributionIssues(distribution, `${path}.distribution`) : []
  if (status === 'skipped') {
    return reason === undefined
      ? [...issues, { path: `${path}.reason`, message: 'a skipped column needs a reason' }]
      : issues
  }
  if (test === undefined)
    issues.push({ path: `${path}.test`, message: `a ${status} column needs its test` })
  if (score === undefined)
    issues.push({ path: `${path}.score`, message: `a ${status} column needs its score` })
  return issues
}

function distributionIssues(distribution: Distribution, path: string): ReportIssue[] {
  const bins =
    'edges' in distribution
      ? distribution.edges.length - 1
      : distribution.categories.length + (distribution.other ? 1 : 0)
  const issues = (['reference', 'current'] as const).flatMap((side) => {
    const found = distribution[side].length
    if (found === bins) return []
    return [
      {
        path: `${path}.${side}`,
        message: `expected ${bins} counts, one for each bin, found ${found}`,
      },
    ]
  })
  if ('edges' in distribution) {
    const falling = distribution.edges.findIndex(
      (edge, i, edges) => i > 0 && !(edge > (edges[i - 1] ?? edge)),
    )
    if (falling > 0)
      issues.push({ path: `${path}.edges[${falling}]`, message: 'edges have to rise' })
  }
  return issues
}
