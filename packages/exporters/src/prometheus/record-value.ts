import type { MetricDefinition } from '@leeway/metric-catalogue'
import { Counter, Gauge, Histogram, type Metric, type Registry } from 'prom-client'

/**
 * Records a value in `registry`, and there alone: sets the gauge, adds to the counter, observes in the histogram. The metric is registered
 * with its first value, since prom-client gives a gauge without labels the value 0 before anyone has set it.
 */
export function recordValue(
  registry: Registry,
  metric: MetricDefinition,
  value: number,
  labels: Readonly<Record<string, string>> = {},
): void {
  const instrument = registry.getSingleMetric(metric.name) ?? register(registry, metric)
  if (instrument instanceof Gauge) instrument.set(labels, value)
  else if (instrument instanceof Counter) instrument.inc(labels, value)
  else if (instrument instanceof Histogram) instrument.observe(labels, value)
}

function register(registry: Registry, metric: MetricDefinition): Metric {
  const { name, help } = metric
  const labelNames = metric.labels.map((label) => label.name)
  const configuration = { name, help, labelNames, registers: [registry] }
  switch (metric.type) {
    case 'gauge':
      return new Gauge(configuration)
    case 'counter':
      return new Counter(configuration)
    case 'histogram':
      return new Histogram({ ...configuration, buckets: [...metric.buckets] })
  }
}
