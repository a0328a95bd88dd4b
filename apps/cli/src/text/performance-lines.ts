import type { Performance } from '@leeway/monitoring-report'
import { fitWidth } from './fit-width.ts'
import { formatScore } from './format-number.ts'

/** The metrics that a first look needs, by task; the rest is in the JSON and HTML reports. */
const headlines = {
  classification: {
    accuracy: 'accuracy',
    f1: 'F1',
    rocAuc: 'ROC AUC',
    logLoss: 'log loss',
  },
  regression: {
    meanAbsoluteError: 'mean absolute error',
    rootMeanSquaredError: 'root mean squared error',
    r2: 'R²',
  },
  ranking: {},
} as const satisfies Record<Performance['task'], Record<string, string>>

/** Returns the performance of the model, one metric a line, current beside reference. */
export function performanceLines(performance: Performance): string[] {
  const current: Record<string, unknown> = performance.current
  const reference: Record<string, unknown> = performance.reference ?? {}
  return Object.entries(headlines[performance.task]).flatMap(([key, title]) => {
    const now = current[key]
    if (typeof now !== 'number') return []
    const before = reference[key]
    const from = typeof before === 'number' ? `${formatScore(before)} → ` : ''
    return [`${fitWidth(title, 24)}  ${from}${formatScore(now)}`]
  })
}
