import type { Metric } from './metric.ts'

/** Metrics as a report carries them. */
export interface CollectedMetrics<Name extends string> {
  readonly values: { [Key in Name]?: number }
  readonly intervals: Record<string, [number, number]>
  readonly undefinedMetrics: { metric: string; reason: string }[]
}

/** Returns the values, the intervals and the reasons of named metrics apart. */
export function collectMetrics<Name extends string>(
  metrics: { readonly [Key in Name]?: Metric | undefined },
): CollectedMetrics<Name> {
  const values: { [Key in Name]?: number } = {}
  const intervals: Record<string, [number, number]> = {}
  const undefinedMetrics: { metric: string; reason: string }[] = []
  for (const name of Object.keys(metrics) as Name[]) {
    const metric = metrics[name]
    if (metric === undefined) continue
    if (metric.status === 'undefined') {
      undefinedMetrics.push({ metric: name, reason: metric.reason })
      continue
    }
    values[name] = metric.value
    if (metric.interval !== undefined) intervals[name] = [...metric.interval]
  }
  return { values, intervals, undefinedMetrics }
}
