import { type MonitoringReport, parseReport } from '@leeway/monitoring-report'
import { exampleReport } from './example-report.ts'

const classificationOf = (shift: number) => ({
  rows: 900,
  accuracy: 0.81 - shift,
  rocAuc: 0.84 - shift,
  logLoss: 0.36 + shift,
  intervals: { accuracy: [0.79 - shift, null], rocAuc: [0.82, 0.86] },
  undefinedMetrics: [{ metric: 'prAuc', reason: 'no positive row' }],
})

/** Returns a report that uses every part of the contract that the page has a place for. */
export function fullReport(): MonitoringReport {
  const report = exampleReport('degraded')
  return parseReport({
    ...report,
    dataDrift: {
      ...report.dataDrift,
      multivariate: [
        {
          name: 'all features',
          columns: ['home_odds', 'away_odds'],
          status: 'drifted',
          test: 'domain-classifier',
          score: 0.71,
          threshold: 0.6,
          contributions: [{ column: 'home_odds', value: 0.4 }],
        },
        {
          name: 'team news',
          kind: 'embedding',
          columns: Array.from({ length: 16 }, (_, k) => `e${k}`),
          status: 'drifted',
          test: 'domain-classifier',
          score: 0.0004,
          threshold: 0.05,
          scoreKind: 'p-value',
          driftWhen: 'at-or-below',
          statistic: 0.68,
          effect: { name: 'domain-separation', value: 0.36, threshold: 0.1 },
        },
        { name: 'embedding', columns: ['e1'], status: 'skipped', reason: 'too_few_rows' },
      ],
    },
    relationDrift: [
      {
        feature: 'home_odds',
        target: 'result',
        status: 'drifted',
        measure: 'spearman',
        reference: -0.41,
        current: -0.1,
        correctedPValue: 0.004,
        threshold: 0.05,
        effect: { name: 'relation-shift', value: 0.34, threshold: 0.1 },
      },
      {
        feature: 'draw_odds',
        target: 'result',
        status: 'skipped',
        reason: 'constant',
        detail: 'Only one value.',
      },
    ],
    performance: {
      ...report.performance,
      task: 'classification',
      positiveLabel: 'home win',
      threshold: 0.35,
      current: {
        ...classificationOf(0.05),
        byClass: [{ label: 'home class', support: 12, recall: 0.5 }],
        rocCurve: { x: [0, 0.2, 1], y: [0, 0.7, 1], threshold: [2, 0.5, 0] },
        prCurve: { x: [0, 0.7, 1], y: [1, 0.8, 0.45] },
        calibrationCurve: { x: [0.2, 0.8], y: [0.3, 0.7] },
        thresholds: [{ threshold: 0.5, positiveShare: 0.4, precision: 0.8, recall: 0.7, f1: 0.75 }],
        top: [{ share: 0.1, count: 90, precision: 0.9, recall: 0.2, lift: 2, maximumLift: 2.2 }],
      },
      reference: classificationOf(0),
      trivial: { rows: 900, accuracy: 0.45 },
      segments: [
        {
          column: 'league',
          segment: 'second division',
          rows: 31,
          small: true,
          current: classificationOf(0.1),
        },
        {
          column: 'stadium_roof',
          segment: 'retractable',
          rows: 120,
          worst: true,
          loss: 0.41,
          otherLoss: 0.17,
          pValue: 0.003,
          current: classificationOf(0.2),
        },
      ],
    },
    dataQuality: {
      ...report.dataQuality,
      duplicatedRows: 4,
      emptyRows: 1,
      duplicatedColumns: [['home_odds', 'home_odds_copy']],
      missingPatterns: [{ columns: ['rest_days', 'away_odds'], rows: 7, referenceRows: 0 }],
      correlations: [
        {
          columns: ['home_odds', 'away_odds'],
          measure: 'spearman',
          reference: -0.7,
          current: -0.2,
          pValue: 0.01,
        },
      ],
      columns: [
        {
          name: 'stadium',
          kind: 'categorical',
          missing: 3,
          missingPercentage: 0.3,
          nearlyConstant: true,
          newCategoryCount: 7,
          newCategories: [{ value: 'Kenilworth Road', count: 9 }],
          lostCategoryCount: 2,
        },
        {
          name: 'salary',
          kind: 'numeric',
          missing: 0,
          missingPercentage: 0,
          sensitive: true,
          outOfRange: 5,
        },
      ],
    },
    comparison: {
      previousRunId: 'run-before',
      previousGeneratedAt: '2026-11-16T06:00:00+02:00',
      newlyDrifted: [],
      stillDrifted: ['still_there'],
      recovered: ['came_back'],
      appeared: ['brand_new'],
      disappeared: ['long_gone'],
      measures: [{ measure: 'performance.current.rocAuc', previous: 0.84, current: 0.79 }],
    },
    trends: [
      {
        measure: 'dataDrift.driftShare',
        points: [
          { at: '2026-11-02T06:00:00Z', value: 0.1 },
          { at: '2026-11-09T06:00:00Z', value: null },
          { at: '2026-11-16T06:00:00Z', value: 0.4 },
        ],
        threshold: 0.5,
        pattern: { kind: 'gradual-trend', message: 'Rising since 2 November.' },
      },
      ...['home_odds', 'away_odds'].map((column) => ({
        measure: 'dataDrift.columns.effect',
        column,
        points: [
          { at: '2026-11-02T06:00:00Z', value: 0.02 },
          { at: '2026-11-09T06:00:00Z', value: null },
          { at: '2026-11-16T06:00:00Z', value: 0.31 },
        ],
        threshold: 0.1,
      })),
    ],
    skipped: [{ what: 'targetDrift', reason: 'not_configured', detail: 'No target was named.' }],
    timings: { drift: 0.123 },
  })
}
