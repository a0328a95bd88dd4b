import type { MonitoringReport } from '@leeway/monitoring-report'
import { displayName } from '../format/display-name.ts'
import { formatInstant, formatPeriod } from '../format/moment.ts'
import { formatGiven, formatNumber } from '../format/number.ts'
import { formatPercentage } from '../format/percentage.ts'
import { countOf } from '../words/count-of.ts'
import { titleOf } from '../words/title-of.ts'

/** A line of the method section. */
export interface MethodEntry {
  readonly term: string
  readonly value: string
}

const readings = {
  effect: 'smallest effect that counts as large',
  score: 'compared with the score of every test',
  'test-defaults': 'not used: each test has its own default',
} as const

/** Returns everything that it takes to say how the verdicts came about, and to reach them again. */
export function methodView(report: MonitoringReport): MethodEntry[] {
  const { monitor } = report
  const labels = Object.entries(monitor.labels)
  return [
    { term: 'Monitor', value: displayName(monitor.name) },
    ...labels.map(([term, value]) => ({
      term: titleOf(term),
      value: displayName(value),
    })),
    { term: 'Reference', value: `${windowWords(report.reference)}${ageWords(report)}` },
    { term: 'Reference fingerprint', value: displayName(report.reference.fingerprint) },
    { term: 'Current data', value: windowWords(report.current) },
    {
      term: 'Policy',
      value: `${displayName(monitor.policy)}, version ${displayName(monitor.policyVersion)}`,
    },
    ...(report.sampling === undefined
      ? []
      : [{ term: 'Sampled', value: displayName(report.sampling.detail) }]),
    ...driftEntries(report),
    { term: 'Run', value: displayName(report.runId) },
    { term: 'Generated', value: formatInstant(report.generatedAt) },
    ...timingEntries(report),
    { term: 'Report schema', value: `version ${report.schemaVersion}` },
  ]
}

function ageWords({ reference: { ageSeconds } }: MonitoringReport): string {
  if (ageSeconds === undefined || ageSeconds < 0) return ''
  return `, ${countOf(Math.round(ageSeconds / 86_400), 'day')} old when the report was made`
}

/** Returns the rows of a data set and the days that they span. */
export function windowWords(side: {
  readonly rows: number
  readonly from?: string | undefined
  readonly to?: string | undefined
}): string {
  const rows = countOf(side.rows, 'row')
  if (side.from === undefined || side.to === undefined) return rows
  return `${displayName(formatPeriod(side.from, side.to))}, ${rows}`
}

function driftEntries(report: MonitoringReport): MethodEntry[] {
  const drift = report.dataDrift
  if (drift === undefined) return []
  const { method } = drift
  const reading = method.driftThresholdReading ? `, ${readings[method.driftThresholdReading]}` : ''
  return [
    { term: 'Level \u03b1', value: formatGiven(method.alpha) },
    {
      term: 'Correction',
      value: displayName(
        titleOf(method.correction)
          .replace('Benjamini hochberg', 'Benjamini\u2013Hochberg')
          .replace('Benjamini yekutieli', 'Benjamini\u2013Yekutieli'),
      ),
    },
    { term: 'Drift threshold', value: `${formatGiven(method.driftThreshold)}${reading}` },
    {
      term: 'Drift share',
      value: `the data set has drifted from ${formatPercentage(drift.driftShareThreshold)} of the judged features on`,
    },
    { term: 'Seed', value: displayName(method.seed) },
  ]
}

function timingEntries(report: MonitoringReport): MethodEntry[] {
  const stages = Object.entries(report.timings ?? {})
  if (stages.length === 0) return []
  const value = stages.map(
    ([stage, seconds]) => `${displayName(stage)} ${formatNumber(seconds)}\u00a0s`,
  )
  return [{ term: 'Timings', value: value.join(', ') }]
}
