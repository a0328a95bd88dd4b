import type { Performance, RankingMetrics } from '@leeway/monitoring-report'
import { fitWidth } from './fit-width.ts'
import { formatScore } from './format-number.ts'

/** The metrics that a first look needs, by task; the rest is in the JSON and HTML reports. */
const headlines = {
  classification: { accuracy: 'accuracy', f1: 'F1', rocAuc: 'ROC AUC', logLoss: 'log loss' },
  regression: {
    meanAbsoluteError: 'mean absolute error',
    rootMeanSquaredError: 'root mean squared error',
    r2: 'R²',
  },
} as const

/** Returns the performance of the model, one metric a line, the reference's value before the current one. */
export function performanceLines(performance: Performance): string[] {
  const current = measured(performance.task, performance.current)
  const reference = measured(performance.task, performance.reference)
  return [...current].map(([title, now]) => {
    const before = reference.get(title)
    const from = before === undefined ? '' : `${formatScore(before)} → `
    return `${fitWidth(title, 24)}  ${from}${formatScore(now)}`
  })
}

/** The values of the metrics above that the data define, by title. */
function measured(
  task: Performance['task'],
  metrics: Performance['current'] | undefined,
): Map<string, number> {
  if (metrics === undefined) return new Map()
  if (task === 'ranking') return gains(metrics as RankingMetrics)
  const values: Readonly<Record<string, unknown>> = metrics
  const entries = Object.entries(headlines[task]).flatMap(([key, title]): [string, number][] => {
    const value = values[key]
    return typeof value === 'number' ? [[title, value]] : []
  })
  return new Map(entries)
}

function gains({ atK }: RankingMetrics): Map<string, number> {
  const entries = atK.flatMap(({ k, ndcg }): [string, number][] =>
    ndcg === undefined ? [] : [[`NDCG@${k}`, ndcg]],
  )
  return new Map(entries)
}
