import type {
  ColumnDrift,
  Interval,
  MonitoringReport,
  Performance,
} from '@leeway/monitoring-report'

/** A number of a report that can be followed from one report to the next. */
export interface Measure {
  /** Its path: `dataDrift.driftShare`, `dataDrift.columns.effect`, `performance.current.rocAuc`. */
  readonly measure: string
  readonly column?: string
  readonly value: number
  readonly threshold?: number
  readonly interval?: Interval
  /** Values are comparable only on the same scale: the effect's name, the test, the policy behind a verdict. */
  readonly scale: string
  /** A move by this much counts as large; absent where nothing says so. */
  readonly unit?: number
  /** What it is about: the data set, the model, or one column. */
  readonly of: 'data' | 'model' | 'column'
}

/** Points of missing values by which a column's check lets them rise. */
const missingPoints = 5

/**
 * Returns every measure of a report that has a value: share and number of drifted columns, missing values, performance, and by column (features, target,
 * predictions) the effect, or the score of a test that stands on its own, and the percentage of missing values. What was skipped is absent.
 */
export function measuresOf(report: MonitoringReport): Measure[] {
  const { targetDrift, predictionDrift = [], performance } = report
  return [
    ...driftMeasures(report),
    ...missingMeasures(report),
    ...(performance === undefined ? [] : performanceMeasures(performance)),
    ...(report.dataDrift?.columns ?? []).flatMap((column) =>
      columnMeasure('dataDrift.columns', column),
    ),
    ...(targetDrift === undefined ? [] : columnMeasure('targetDrift', targetDrift)),
    ...predictionDrift.flatMap((column) => columnMeasure('predictionDrift', column)),
    ...missingByColumn(report),
  ]
}

function driftMeasures({ dataDrift, monitor }: MonitoringReport): Measure[] {
  if (dataDrift === undefined || dataDrift.status === 'skipped') return []
  const { driftShare, driftedColumns, driftShareThreshold, totalColumns } = dataDrift
  const scale = `${monitor.policy} ${monitor.policyVersion}`
  return [
    {
      measure: 'dataDrift.driftShare',
      value: driftShare,
      threshold: driftShareThreshold,
      unit: driftShareThreshold,
      scale,
      of: 'data',
    },
    {
      measure: 'dataDrift.driftedColumns',
      value: driftedColumns,
      unit: driftShareThreshold * totalColumns,
      scale,
      of: 'data',
    },
  ]
}

function missingMeasures({ dataQuality }: MonitoringReport): Measure[] {
  if (dataQuality === undefined || dataQuality.totalValues === 0) return []
  return [
    {
      measure: 'dataQuality.missingValuesPercentage',
      value: dataQuality.missingValuesPercentage,
      unit: missingPoints,
      scale: '',
      of: 'data',
    },
  ]
}

function missingByColumn({ dataQuality }: MonitoringReport): Measure[] {
  return (dataQuality?.columns ?? []).map(({ name, missingPercentage }) => ({
    measure: 'dataQuality.columns.missingPercentage',
    column: name,
    value: missingPercentage,
    unit: missingPoints,
    scale: '',
    of: 'column',
  }))
}

function performanceMeasures({ task, status, current }: Performance): Measure[] {
  if (status === 'skipped') return []
  const { rows: _rows, ...rest } = current
  const entries: [string, unknown][] =
    'atK' in rest
      ? rest.atK.flatMap(({ k, ...metrics }) =>
          Object.entries(metrics).map(([name, value]): [string, unknown] => [
            `${name}@${k}`,
            value,
          ]),
        )
      : Object.entries(rest)
  return entries.flatMap(([name, value]) => {
    if (typeof value !== 'number') return []
    const interval = current.intervals?.[name]
    return [
      {
        measure: `performance.current.${name}`,
        value,
        scale: task,
        of: 'model' as const,
        ...(interval === undefined ? {} : { interval }),
      },
    ]
  })
}

function columnMeasure(part: string, column: ColumnDrift): Measure[] {
  const { name, status, effect, test, score, threshold, scoreKind } = column
  if (status === 'skipped') return []
  if (effect !== undefined) {
    const { value, threshold: large } = effect
    return [
      {
        measure: `${part}.effect`,
        column: name,
        value,
        threshold: large,
        scale: effect.name,
        of: 'column',
        ...(large > 0 ? { unit: large } : {}),
      },
    ]
  }
  if (score === undefined || test === undefined) return []
  const isSize = scoreKind === 'distance' && threshold !== undefined && threshold > 0
  return [
    {
      measure: `${part}.score`,
      column: name,
      value: score,
      scale: test,
      of: 'column',
      ...(threshold === undefined ? {} : { threshold }),
      ...(isSize ? { unit: threshold } : {}),
    },
  ]
}
