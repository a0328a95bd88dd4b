import type {
  Alert,
  ClassificationMetrics,
  ColumnDrift,
  DataQuality,
  MonitoringReport,
} from '../src/index.ts'
import {
  categoricalColumn,
  numericColumn,
  qualityOf,
  sizes,
  skippedColumn,
} from './example-columns.ts'

const monitorName = 'premier-league-odds'
const result = { home: [0.46, 0.45], draw: [0.25, 0.26], away: [0.29, 0.29] } as const
const predicted = { home: [0.52, 0.53], draw: [0.17, 0.16], away: [0.31, 0.31] } as const
const teams = {
  Arsenal: [0.2, 0.2],
  Chelsea: [0.2, 0.19],
  Everton: [0.2, 0.21],
  Fulham: [0.2, 0.2],
  Leeds: [0.2, 0.2],
} as const
const promoted = {
  Arsenal: [0.2, 0.19],
  Chelsea: [0.2, 0.18],
  Everton: [0.2, 0.17],
  Fulham: [0.2, 0.19],
  Leeds: [0.2, 0],
  'Luton Town': [0, 0.27],
} as const

/** Returns the four example reports: nothing moved, data drifted, the model got worse, and much could not be judged. */
export function exampleReports(): Record<
  'stable' | 'drifted' | 'degraded' | 'with-skips',
  MonitoringReport
> {
  return { stable: stable(), drifted: drifted(), degraded: degraded(), 'with-skips': withSkips() }
}

function stable(): MonitoringReport {
  const columns = [
    numericColumn('home_odds', { mean: 2.6, sd: 0.9 }, { mean: 2.61, sd: 0.91 }, 0.71),
    numericColumn('draw_odds', { mean: 3.6, sd: 0.5 }, { mean: 3.61, sd: 0.5 }, 0.38),
    numericColumn('away_odds', { mean: 3.9, sd: 1.4 }, { mean: 3.88, sd: 1.39 }, 0.55),
    numericColumn(
      'rest_days',
      { mean: 6.8, sd: 2.1, missing: 12 },
      { mean: 6.9, sd: 2.1, missing: 3 },
      0.44,
    ),
    categoricalColumn('home_team', teams, 0.82),
    categoricalColumn('away_team', teams, 0.64),
  ]
  return {
    ...report('stable', columns),
    targetDrift: categoricalColumn('result', result, 0.68),
    predictionDrift: [categoricalColumn('predicted_result', predicted, 0.73)],
    alerts: [],
    skipped: [],
  }
}

function drifted(): MonitoringReport {
  const columns = driftedColumns()
  const prediction = categoricalColumn(
    'predicted_result',
    { home: [0.52, 0.67], draw: [0.17, 0.06], away: [0.31, 0.27] },
    1e-19,
  )
  const alerts: Alert[] = [
    dataSetAlert(4, 6),
    ...columns.filter(({ status }) => status === 'drifted').map(columnAlert),
  ]
  return {
    ...report('drifted', columns),
    targetDrift: categoricalColumn('result', result, 0.68),
    predictionDrift: [prediction],
    alerts: [
      ...alerts,
      {
        ...columnAlert(prediction),
        id: `${monitorName}:prediction_drift:${prediction.name}`,
        type: 'prediction_drift',
      },
    ],
    comparison: {
      previousRunId: 'example-stable',
      previousGeneratedAt: '2026-11-16T06:00:00Z',
      newlyDrifted: ['home_odds', 'draw_odds', 'away_odds', 'home_team'],
      stillDrifted: [],
      recovered: [],
      measures: [{ measure: 'dataDrift.driftShare', previous: 0, current: 4 / 6 }],
    },
    skipped: [],
  }
}

function degraded(): MonitoringReport {
  const columns = [
    numericColumn('home_odds', { mean: 2.6, sd: 0.9 }, { mean: 2.63, sd: 0.92 }, 0.21),
    numericColumn('draw_odds', { mean: 3.6, sd: 0.5 }, { mean: 3.62, sd: 0.5 }, 0.3),
    numericColumn('away_odds', { mean: 3.9, sd: 1.4 }, { mean: 3.86, sd: 1.4 }, 0.47),
    numericColumn(
      'rest_days',
      { mean: 6.8, sd: 2.1, missing: 12 },
      { mean: 6.8, sd: 2.1, missing: 214 },
      0.6,
    ),
    categoricalColumn('home_team', teams, 0.82),
    categoricalColumn('away_team', teams, 0.64),
  ]
  const base = report('degraded', columns)
  return {
    ...base,
    targetDrift: categoricalColumn('result', result, 0.68),
    predictionDrift: [categoricalColumn('predicted_result', predicted, 0.73)],
    dataQuality: {
      ...(base.dataQuality as DataQuality),
      checks: [
        {
          id: `${monitorName}:missing-share:rest_days`,
          check: 'missing-share',
          column: 'rest_days',
          status: 'failed',
          severity: 'warning',
          message: 'rest_days: 22.5 % of the values are missing, expected at most 1.5 %.',
          observed: 214 / sizes.current,
          expected: 'at most 0.015',
          bounds: { high: 0.015 },
          distance: 214 / sizes.current - 0.015,
          acceptedBy: `condition.atMost: ${214 / sizes.current}`,
        },
        {
          id: `${monitorName}:row-count`,
          check: 'row-count',
          status: 'passed',
          severity: 'warning',
          message: '950 rows, expected at least 100.',
          observed: 950,
          expected: 'at least 100',
          bounds: { low: 100 },
        },
      ],
    },
    performance: {
      task: 'classification',
      status: 'degraded',
      target: 'result',
      prediction: ['predicted_result'],
      taskRule: 'the target holds strings or booleans',
      predictionRule: 'labels',
      labels: ['home', 'draw', 'away'],
      current: classification([
        [241, 31, 156],
        [88, 52, 107],
        [102, 41, 132],
      ]),
      reference: classification([
        [1311, 95, 342],
        [368, 271, 311],
        [342, 210, 550],
      ]),
      trivial: { rows: sizes.current, accuracy: 0.4505, logLoss: 1.0662 },
      segments: [
        {
          column: 'home_team',
          segment: 'Leeds',
          rows: 190,
          current: { rows: 190, accuracy: 0.358 },
          reference: { rows: 760, accuracy: 0.555 },
        },
        {
          column: 'home_team',
          segment: 'Fulham',
          rows: 190,
          current: { rows: 190, accuracy: 0.463 },
          reference: { rows: 760, accuracy: 0.561 },
        },
      ],
    },
    alerts: [
      {
        id: `${monitorName}:performance:accuracy`,
        type: 'performance',
        severity: 'critical',
        message:
          'Accuracy is 0.447, 0.561 in the reference: worse by 0.114, from 0.02 on it counts (p < 0.001). A model without features does as well.',
        value: 0.1136,
        threshold: 0.02,
        evidence: {
          test: 'difference-of-figures',
          metric: 'accuracy',
          referenceRows: sizes.reference,
          currentRows: sizes.current,
        },
      },
      {
        id: `${monitorName}:data_quality:rest_days`,
        type: 'data_quality',
        severity: 'warning',
        message: 'rest_days: 22.5 % of the values are missing, 0.3 % in the reference.',
        column: 'rest_days',
        value: 22.526,
        threshold: 1.5,
      },
    ],
    skipped: [],
  }
}

function withSkips(): MonitoringReport {
  const hostile = 'referee "£" </script>\n👟'
  const columns = [
    numericColumn('home_odds', { mean: 2.6, sd: 0.9 }, { mean: 3.1, sd: 0.9 }, 3e-52),
    skippedColumn(
      'draw_odds',
      'numeric',
      'all_null',
      'The current data holds no value of draw_odds: all 950 are missing.',
    ),
    skippedColumn(
      'away_odds',
      'numeric',
      'type_changed',
      'The reference holds numbers, the current data text.',
    ),
    skippedColumn(
      'rest_days',
      'numeric',
      'missing_in_current',
      'The current data has no column rest_days.',
    ),
    skippedColumn(
      'kick_off',
      'timestamp',
      'not_judged',
      'Timestamps move by themselves and are not tested for drift.',
    ),
    skippedColumn('league', 'categorical', 'constant', 'Every value on both sides is the same.'),
    categoricalColumn(hostile, { 'M. Oliver': [0.5, 0.49], 'A. Taylor': [0.5, 0.51] }, 0.58),
  ]
  return {
    ...report('with-skips', columns),
    alerts: [dataSetAlert(1, 2), columnAlert(columns[0] as ColumnDrift)],
    skipped: [
      ...columns
        .filter(({ status }) => status === 'skipped')
        .map(({ name, reason = '', detail = '' }) => ({
          what: `column ${JSON.stringify(name)}`,
          reason,
          detail,
        })),
      {
        what: 'performance',
        reason: 'not_configured',
        detail: 'No target column was named: give one with `target`.',
      },
    ],
  }
}

function driftedColumns(): ColumnDrift[] {
  return [
    numericColumn('home_odds', { mean: 2.6, sd: 0.9 }, { mean: 3.1, sd: 1.0 }, 2e-41),
    numericColumn('draw_odds', { mean: 3.6, sd: 0.5 }, { mean: 3.83, sd: 0.52 }, 6e-30),
    numericColumn('away_odds', { mean: 3.9, sd: 1.4 }, { mean: 4.6, sd: 1.7 }, 4e-36),
    numericColumn(
      'rest_days',
      { mean: 6.8, sd: 2.1, missing: 12 },
      { mean: 6.9, sd: 2.1, missing: 3 },
      0.44,
    ),
    categoricalColumn('home_team', promoted, 3e-200),
    categoricalColumn('away_team', teams, 0.64),
  ]
}

function report(
  name: string,
  columns: ColumnDrift[],
): Omit<MonitoringReport, 'alerts' | 'skipped'> {
  const judged = columns.filter(({ status }) => status !== 'skipped')
  const drifted = judged.filter(({ status }) => status === 'drifted')
  const driftShare = judged.length === 0 ? 0 : drifted.length / judged.length
  const quality = judged.map(qualityOf)
  const missing = quality.reduce((total, column) => total + column.missing, 0)
  const totalValues = judged.length * sizes.current
  return {
    schemaVersion: '1',
    monitor: {
      name: monitorName,
      policy: 'calibrated',
      policyVersion: '1',
      labels: { environment: 'production', model: 'premier_league_predictor', version: 'v1.2.0' },
    },
    runId: `example-${name}`,
    generatedAt: '2026-11-23T06:00:00Z',
    reference: {
      rows: sizes.reference,
      from: '2016-08-13T11:30:00Z',
      to: '2026-05-24T15:00:00Z',
      fingerprint: '6b0c3f1e9a7d52c4',
      ageSeconds: 15_778_800,
    },
    current: { rows: sizes.current, from: '2026-08-15T19:00:00Z', to: '2026-11-22T16:30:00Z' },
    dataDrift: {
      status: driftShare >= 0.5 ? 'drifted' : 'stable',
      driftShare,
      driftShareThreshold: 0.5,
      driftedColumns: drifted.length,
      totalColumns: judged.length,
      method: {
        alpha: 0.05,
        correction: 'benjamini-hochberg',
        driftThreshold: 0.1,
        driftThresholdReading: 'effect',
        seed: '0',
      },
      columns,
    },
    dataQuality: {
      missingValuesPercentage: totalValues === 0 ? 0 : (100 * missing) / totalValues,
      missingValuesCount: missing,
      totalValues,
      columns: quality,
      checks: [],
    },
  }
}

function dataSetAlert(drifted: number, judged: number): Alert {
  return {
    id: `${monitorName}:data_drift`,
    type: 'data_drift',
    severity: 'critical',
    message: `The data set has drifted: ${drifted} of ${judged} judged columns, from a share of 0.5 on.`,
    value: drifted / judged,
    threshold: 0.5,
  }
}

function columnAlert({ name, effect, correctedPValue, test }: ColumnDrift): Alert {
  return {
    id: `${monitorName}:data_drift:${name}`,
    type: 'data_drift',
    severity: 'warning',
    message: `Column ${name} has drifted: effect ${effect?.value}, from ${effect?.threshold} on it counts as large (p < 0.001).`,
    column: name,
    value: effect?.value ?? 0,
    threshold: effect?.threshold ?? 0,
    evidence: {
      test: test ?? '',
      correctedPValue: correctedPValue ?? 1,
      referenceRows: sizes.reference,
      currentRows: sizes.current,
    },
  }
}

/** Accuracy with its Wilson interval, and what the confusion matrix (rows: actual home, draw, away) gives for each class. */
function classification(counts: number[][]): ClassificationMetrics {
  const total = (values: number[]) => values.reduce((a, b) => a + b, 0)
  const rows = total(counts.flat())
  const accuracy = total(counts.map((row, i) => row[i] ?? 0)) / rows
  const z = 1.96
  const centre = (accuracy + (z * z) / (2 * rows)) / (1 + (z * z) / rows)
  const half =
    (z * Math.sqrt((accuracy * (1 - accuracy)) / rows + (z * z) / (4 * rows * rows))) /
    (1 + (z * z) / rows)
  const labels = ['home', 'draw', 'away']
  return {
    rows,
    accuracy,
    intervals: { accuracy: [centre - half, centre + half] },
    confusionMatrix: { labels, counts },
    byClass: labels.map((label, i) => {
      const hits = counts[i]?.[i] ?? 0
      const support = total(counts[i] ?? [])
      const precision = hits / total(counts.map((row) => row[i] ?? 0))
      const recall = hits / support
      return {
        label,
        support,
        precision,
        recall,
        f1: (2 * precision * recall) / (precision + recall),
      }
    }),
  }
}
