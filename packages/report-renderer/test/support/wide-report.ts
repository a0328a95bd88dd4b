import {
  type ColumnDrift,
  type ColumnSummary,
  type MonitoringReport,
  parseReport,
} from '@leeway/monitoring-report'
import { exampleReport } from './example-report.ts'

const bins = 20

/** Returns a report of `count` judged columns with twenty bins or twelve categories each, every eighth of them drifted. */
export function wideReport(count: number): MonitoringReport {
  const report = exampleReport('drifted')
  const columns = Array.from({ length: count }, (_, index) =>
    index % 3 === 2 ? categoricalColumn(index) : numericColumn(index),
  )
  const drifted = columns.filter(({ status }) => status === 'drifted').length
  return parseReport({
    ...report,
    dataDrift: {
      ...report.dataDrift,
      columns,
      driftedColumns: drifted,
      totalColumns: count,
      driftShare: drifted / count,
      status: 'stable',
    },
    dataQuality: {
      missingValuesPercentage: 1,
      missingValuesCount: count * 9,
      totalValues: count * 950,
      columns: columns.map(({ name, kind }) => ({
        name,
        kind,
        missing: 9,
        missingPercentage: 0.95,
      })),
      checks: [],
    },
    comparison: undefined,
    alerts: columns
      .filter(({ status }) => status === 'drifted')
      .map(({ name }) => ({
        id: name,
        type: 'data_drift',
        severity: 'warning',
        message: `Column ${name} has drifted.`,
      })),
  })
}

function numericColumn(index: number): ColumnDrift {
  const shift = index % 8 === 0 ? 3 : 0
  const bell = (bin: number, center: number) =>
    Math.round(400 * Math.exp(-((bin - center) ** 2) / 18))
  const edges = Array.from({ length: bins + 1 }, (_, edge) => 12.345 + edge * 1.7)
  const counts = (center: number) => Array.from({ length: bins }, (_, bin) => bell(bin, center))
  return {
    ...verdictOf(index),
    kind: 'numeric',
    reference: summary(3800, 28.1),
    current: summary(950, 28.1 + shift),
    distribution: { edges, reference: counts(9), current: counts(9 + shift) },
  }
}

function categoricalColumn(index: number): ColumnDrift {
  const categories = Array.from({ length: 12 }, (_, item) => `category number ${item + 1}`)
  return {
    ...verdictOf(index),
    kind: 'categorical',
    reference: { rows: 3800, missing: 40, distinct: 12 },
    current: { rows: 950, missing: 9, distinct: 12 },
    distribution: {
      categories,
      reference: categories.map((_, item) => 500 - item * 31),
      current: categories.map((_, item) => 120 - item * 7),
    },
  }
}

function verdictOf(index: number): ColumnDrift {
  const drifted = index % 8 === 0
  return {
    name: `feature_with_a_usual_name_${index + 1}`,
    kind: 'numeric',
    status: drifted ? 'drifted' : 'stable',
    test: 'rank-omnibus',
    score: drifted ? 1e-9 : 0.431,
    threshold: 0.05,
    scoreKind: 'p-value',
    driftWhen: 'at-or-below',
    pValue: drifted ? 1e-10 : 0.21,
    correctedPValue: drifted ? 1e-9 : 0.431,
    effect: {
      name: 'jensen-shannon-distance',
      value: drifted ? 0.2113 : 0.0141,
      threshold: 0.1,
    },
    detectable: 0.061,
  }
}

function summary(rows: number, mean: number): ColumnSummary {
  return {
    rows,
    missing: Math.round(rows / 100),
    distinct: Math.round(rows / 3),
    mean,
    standardDeviation: 5.134,
    min: 12.3,
    max: 46.41,
    quantiles: { p5: mean - 8.1, p25: mean - 3.4, p50: mean, p75: mean + 3.4, p95: mean + 8.1 },
  }
}
