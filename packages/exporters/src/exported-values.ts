import {
  type MetricCatalogue,
  type MetricDefinition,
  reportGenerationSeconds,
  samplesOf,
} from '@leeway/metric-catalogue'
import { type MonitoringReport, parseReport } from '@leeway/monitoring-report'
import { ExportError } from './export-error.ts'
import type { ObserveOptions } from './exporter.ts'

/** A value with the metric that it is of. */
export interface ExportedValue {
  readonly metric: MetricDefinition
  readonly value: number
}

/**
 * Returns the values of one export: those that the report holds, then the generation time where it is known; all checked, so that an
 * exporter records all of them or none.
 *
 * @throws {ExportError} `invalid_report` when the report does not follow the schema (the `ReportError` is the cause); `invalid_value`
 * when a value lies outside the bounds of its metric, or could not be read.
 */
export function exportedValues(
  report: MonitoringReport,
  { generationSeconds }: ObserveOptions,
  catalogue: MetricCatalogue,
): ExportedValue[] {
  assertReport(report)
  const values = readValues(report, catalogue)
  if (generationSeconds !== undefined) {
    values.push({ metric: reportGenerationSeconds, value: generationSeconds })
  }
  for (const { metric, value } of values) assertWithinBounds(metric, value)
  return values
}

function assertReport(report: MonitoringReport): void {
  try {
    parseReport(report)
  } catch (cause) {
    throw new ExportError('invalid_report', `export: ${(cause as Error).message}`, { cause })
  }
}

function readValues(report: MonitoringReport, catalogue: MetricCatalogue): ExportedValue[] {
  try {
    return samplesOf(report, catalogue).map(({ name, value }) => ({
      metric: catalogue.get(name),
      value,
    }))
  } catch (cause) {
    const message = `export: a metric of the catalogue could not be read: ${(cause as Error).message}`
    throw new ExportError('invalid_value', message, { cause })
  }
}

function assertWithinBounds({ name, bounds }: MetricDefinition, value: number): void {
  const { low, high = Number.MAX_VALUE } = bounds
  if (value >= low && value <= high) return
  const expected = bounds.high === undefined ? `${low} or more` : `${low} to ${high}`
  throw new ExportError('invalid_value', `export: ${name} is ${value}, expected ${expected}`)
}
