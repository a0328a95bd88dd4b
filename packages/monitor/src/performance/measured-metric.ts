import type { Interval, Performance } from '@leeway/monitoring-report'

/** A metric of one side with its confidence interval, as far as there are both. */
export interface MeasuredMetric {
  readonly value: number | undefined
  readonly interval: Interval | undefined
}

/** Returns a metric of one side by its name in the report; of a ranking with its cut-off, `ndcg@10`. */
export function measuredMetric(
  side: Performance['current'] | undefined,
  metric: string,
): MeasuredMetric {
  if (side === undefined) return { value: undefined, interval: undefined }
  const [name = metric, cutOff] = metric.split('@')
  const figures: Readonly<Record<string, unknown>> =
    'atK' in side ? (side.atK.find(({ k }) => String(k) === cutOff) ?? {}) : side
  const value = figures[name]
  return {
    value: typeof value === 'number' ? value : undefined,
    interval: side.intervals?.[metric],
  }
}
