import {
  CatalogueError,
  exportDuration,
  type MetricDefinition,
  reportGenerationSeconds,
  type Sample,
  type SampleOptions,
  samplesOf,
} from '@leeway/metric-catalogue'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { assertReport } from './assert-report.ts'
import { ExportError } from './export-error.ts'
import type { ObserveOptions } from './exporter.ts'

/** A value with the metric that it is of, and the labels that it has besides the common ones. */
export interface ExportedValue {
  readonly metric: MetricDefinition
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

/**
 * Returns the values of one export: those that the report holds, then the times where they are known; all checked, so that an exporter
 * records all of them or none.
 *
 * @throws {ExportError} `invalid_report` when the report does not follow the schema (the `ReportError` is the cause); `invalid_value`
 * when a value lies outside the bounds of its metric, or could not be read; `invalid_option`.
 */
export function exportedValues(
  report: MonitoringReport,
  { generationSeconds, exportSeconds }: ObserveOptions,
  options: Required<SampleOptions>,
): ExportedValue[] {
  assertReport(report)
  const values = readSamples(report, options).map(({ name, labels, value }) => {
    const metric = options.catalogue.get(name)
    const own = metric.labels.map((label) => [label.name, labels[label.name] ?? ''] as const)
    return { metric, labels: Object.fromEntries(own), value }
  })
  const times = [
    { metric: reportGenerationSeconds, labels: {}, value: generationSeconds },
    { metric: exportDuration, labels: {}, value: exportSeconds },
  ]
  for (const { value, ...rest } of times) if (value !== undefined) values.push({ ...rest, value })
  for (const { metric, value } of values) assertWithinBounds(metric, value)
  return values
}

function readSamples(report: MonitoringReport, options: SampleOptions): Sample[] {
  try {
    return samplesOf(report, options)
  } catch (cause) {
    if (cause instanceof CatalogueError && cause.code === 'invalid_option') {
      throw new ExportError('invalid_option', cause.message, { cause })
    }
    const message = `export: a metric of the catalogue could not be read: ${(cause as Error).message}`
    throw new ExportError('invalid_value', message, { cause })
  }
}

function assertWithinBounds({ name, bounds }: MetricDefinition, value: number): void {
  const { low = -Number.MAX_VALUE, high = Number.MAX_VALUE } = bounds
  if (value >= low && value <= high) return
  throw new ExportError(
    'invalid_value',
    `export: ${name} is ${value}, expected ${expectation(bounds)}`,
  )
}

function expectation({ low, high }: MetricDefinition['bounds']): string {
  if (low !== undefined && high !== undefined) return `${low} to ${high}`
  if (low !== undefined) return `${low} or more`
  return high === undefined ? 'a finite number' : `${high} or less`
}
