import { defined, type Metric, undefinedBecause } from '../metric.ts'

/**
 * Returns the unweighted mean of a metric over the classes that define it (macro, one against the rest). Interval: the mean of the classes' intervals, at least as
 * wide as it need be: errors of classes read from the same rows add up at most linearly. Undefined where no class defines it.
 *
 * @param metrics one per class
 */
export function meanOfClasses(metrics: readonly Metric[]): Metric {
  const classes = metrics.filter((metric) => metric.status === 'defined')
  const [first] = metrics
  if (classes.length === 0) {
    return undefinedBecause(
      first?.status === 'undefined' ? `of every class: ${first.reason}` : 'there is no class',
    )
  }
  let value = 0
  let low = 0
  let high = 0
  for (const metric of classes) {
    value += metric.value / classes.length
    low += (metric.interval?.[0] ?? metric.value) / classes.length
    high += (metric.interval?.[1] ?? metric.value) / classes.length
  }
  return defined(value, [low, high])
}
