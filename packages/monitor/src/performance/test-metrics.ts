import type { MetricTest, Performance } from '@leeway/monitoring-report'
import { holm } from '@leeway/stats-core'
import { differenceTest, type EstimatedFigure } from '@leeway/stats-core/performance'
import { type JudgedMetric, judgedMetrics } from './judged-metrics.ts'
import { type MeasuredMetric, measuredMetric } from './measured-metric.ts'

/** Options of {@link testMetrics}. */
export interface MetricTestOptions {
  /** Probability, at most, that a model that has not changed counts as worse. */
  readonly alpha: number
  /** The smallest change that counts, in the scale of each metric. */
  readonly tolerance: number
}

/** Confidence of the intervals of a report. */
export const CONFIDENCE = 0.95

/**
 * Returns, for each metric that a model is judged by, whether it got worse or better than in the reference.
 *
 * Real: `differenceTest` of the two sides' intervals, one-sided; both directions apart, each corrected over the metrics after Holm. A mean error is judged on both sides. Large: the change
 * reaches the tolerance.
 *
 * Everything is in the report: the test can be replayed from `current`, `reference` and their `intervals`.
 */
export function testMetrics(performance: Performance, options: MetricTestOptions): MetricTest[] {
  const compared = judgedMetrics(performance).flatMap((judged) => compare(performance, judged))
  const worse = holm(Float64Array.from(compared, ({ worse }) => worse))
  const better = holm(Float64Array.from(compared, ({ better }) => better))
  const verdicts = compared.map((entry, index) =>
    judge(entry, worse[index]!, better[index]!, options),
  )
  return [...verdicts, ...untestable(performance)]
}

interface Compared {
  readonly judged: JudgedMetric
  readonly reference: number
  readonly current: number
  readonly worsening: number
  /** p-values of no change against worse, and against better. */
  readonly worse: number
  readonly better: number
  readonly scale: number
}

function compare(performance: Performance, judged: JudgedMetric): Compared[] {
  const { metric, better, scale } = judged
  const [before, now] = [
    measuredMetric(performance.reference, metric),
    measuredMetric(performance.current, metric),
  ]
  if (!isTestable(before) || !isTestable(now)) return []
  const [reference, current] = [before.value, now.value]
  const rise = current - reference
  const { pRise, pFall } = differenceTest(before, now, CONFIDENCE)
  const worsening =
    better === 'zero'
      ? Math.abs(current) - Math.abs(reference)
      : better === 'lower'
        ? rise
        : reference - current
  const error = measuredMetric(performance.reference, 'rootMeanSquaredError').value ?? 0
  const unit = { one: 1, reference: Math.abs(reference), 'reference-error': error }[scale]
  const common = { judged, reference, current, worsening, scale: unit }
  if (better === 'zero') {
    const both = Math.min(1, 2 * Math.min(pRise, pFall))
    return [{ ...common, worse: worsening > 0 ? both : 1, better: worsening < 0 ? both : 1 }]
  }
  return better === 'lower'
    ? [{ ...common, worse: pRise, better: pFall }]
    : [{ ...common, worse: pFall, better: pRise }]
}

function isTestable(metric: MeasuredMetric): metric is MeasuredMetric & EstimatedFigure {
  const { value, interval } = metric
  return value !== undefined && interval?.[0] != null && interval[1] != null
}

function judge(
  { judged, reference, current, worsening, worse, better, scale }: Compared,
  correctedWorse: number,
  correctedBetter: number,
  { alpha, tolerance }: MetricTestOptions,
): MetricTest {
  const limit = tolerance * scale
  const isWorse = worsening > 0
  const corrected = isWorse ? correctedWorse : correctedBetter
  const counts = Math.abs(worsening) >= limit && worsening !== 0 && corrected <= alpha
  return {
    metric: judged.metric,
    status: counts ? (isWorse ? 'degraded' : 'improved') : 'stable',
    better: judged.better,
    reference,
    current,
    worsening,
    tolerance: limit,
    pValue: isWorse ? worse : better,
    correctedPValue: corrected,
  }
}

/** Judged metrics that one side has and the other does not, or that have no interval. */
function untestable(performance: Performance): MetricTest[] {
  return judgedMetrics(performance).flatMap(({ metric, better }): MetricTest[] => {
    const before = measuredMetric(performance.reference, metric)
    const now = measuredMetric(performance.current, metric)
    if (before.value === undefined && now.value === undefined) return []
    if (isTestable(before) && isTestable(now)) return []
    return [
      {
        metric,
        status: 'skipped',
        reason:
          before.value === undefined || now.value === undefined ? 'not_finite' : 'too_few_rows',
        better,
        ...(before.value !== undefined && { reference: before.value }),
        ...(now.value !== undefined && { current: now.value }),
      },
    ]
  })
}
