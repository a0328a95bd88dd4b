import type { MetricTest, Performance, RankingMetrics } from '@leeway/monitoring-report'
import { fitWidth } from './fit-width.ts'
import { formatCount, formatScore, formatShare } from './format-number.ts'
import { visibleText } from './visible-text.ts'
import { wrapWords } from './wrap-words.ts'

/** The metrics that a first look needs, by task; the rest is in the JSON and HTML reports. */
const headlines = {
  classification: {
    accuracy: 'accuracy',
    precision: 'precision',
    recall: 'recall',
    f1: 'F1',
    rocAuc: 'ROC AUC',
    logLoss: 'log loss',
    calibrationError: 'calibration error',
  },
  regression: {
    meanError: 'mean error',
    meanAbsoluteError: 'mean absolute error',
    rootMeanSquaredError: 'root mean squared error',
    r2: 'R²',
  },
} as const

const shownSegments = 3

/** What a line says of a metric that is no longer what it was. */
const verdicts: Readonly<Record<MetricTest['status'], string>> = {
  degraded: ' worse',
  improved: ' better',
  stable: '',
  skipped: '',
}

/**
 * Returns the performance of the model, each line within `width` cells: what it does, one metric a line, the reference's value before the current one, the verdict on it, its interval and what a model without
 * features reaches, the latter two where there is room; then the segments in which it does worst.
 */
export function performanceLines(performance: Performance, width = 78): string[] {
  const [current, reference, trivial] = [
    measured(performance.task, performance.current),
    measured(performance.task, performance.reference),
    measured(performance.task, performance.trivial),
  ]
  const intervals = performance.current.intervals ?? {}
  const titleWidth = Math.max(0, ...[...current.values()].map(({ title }) => title.length))
  const metrics = [...current].map(([key, { title, value }]) => {
    const before = reference.get(key)?.value
    const from = before === undefined ? '' : `${formatScore(before)} → `
    const test = performance.tests?.find(({ metric }) => metric === key)
    const verdict = test === undefined ? '' : verdicts[test.status]
    const [low, high] = intervals[key] ?? [null, null]
    const interval =
      low === null || high === null ? '' : ` (${formatScore(low)} to ${formatScore(high)})`
    const without = trivial.get(key)?.value
    const beside = without === undefined ? '' : `, trivial ${formatScore(without)}`
    const line = `${fitWidth(title, titleWidth)}  ${from}${formatScore(value)}${verdict}`
    const whole = [line + interval + beside, line + interval].find((text) => text.length <= width)
    return whole ?? line
  })
  return [
    ...wrapWords(headline(performance), width),
    ...metrics,
    ...undefinedLines(performance).flatMap((line) => wrapWords(line, width)),
    ...segmentLines(performance).flatMap((line) => wrapWords(line, width)),
  ]
}

function headline({ task, target, prediction, current, status }: Performance): string {
  const by = prediction.length > 3 ? [...prediction.slice(0, 3), '…'] : prediction
  const verdict = status === undefined || status === 'skipped' ? '' : `: ${status}`
  const names = `${visibleText(target)} by ${by.map(visibleText).join(', ')}`
  return `${task} of ${names}, ${formatCount(current.rows)} ${current.rows === 1 ? 'row' : 'rows'}${verdict}`
}

/** The metrics above that the current data do not define, and why. */
function undefinedLines({ task, current }: Performance): string[] {
  const titles: Readonly<Record<string, string>> = task === 'ranking' ? {} : headlines[task]
  return (current.undefinedMetrics ?? []).flatMap(({ metric, reason }) => {
    const title = titles[metric]
    return title === undefined ? [] : [`no ${title}: ${reason}`]
  })
}

/** The worst segments that the half of the rows that was not searched confirms. */
function segmentLines({ task, segments = [] }: Performance): string[] {
  return segments
    .filter(({ worst, pValue }) => worst === true && pValue !== undefined && pValue <= 0.05)
    .slice(0, shownSegments)
    .map(({ column, segment, loss = 0, otherLoss = 0 }) => {
      const where = `${visibleText(column)} ${visibleText(segment)}`
      const [what, shown] =
        task === 'classification'
          ? (['wrong', formatShare] as const)
          : (['absolute error', formatScore] as const)
      return `worst where ${where}: ${what} ${shown(loss)}, elsewhere ${shown(otherLoss)}`
    })
}

interface Measured {
  readonly title: string
  readonly value: number
}

/** The metrics above that the data define, by their name in the report. */
function measured(
  task: Performance['task'],
  metrics: Performance['current'] | undefined,
): Map<string, Measured> {
  if (metrics === undefined) return new Map()
  if (task === 'ranking') return gains(metrics as RankingMetrics)
  const values: Readonly<Record<string, unknown>> = metrics
  const entries = Object.entries(headlines[task]).flatMap(([key, title]): [string, Measured][] => {
    const value = values[key]
    return typeof value === 'number' ? [[key, { title, value }]] : []
  })
  return new Map(entries)
}

function gains({ atK }: RankingMetrics): Map<string, Measured> {
  const entries = atK.flatMap(({ k, ndcg }): [string, Measured][] =>
    ndcg === undefined ? [] : [[`ndcg@${k}`, { title: `NDCG@${k}`, value: ndcg }]],
  )
  return new Map(entries)
}
