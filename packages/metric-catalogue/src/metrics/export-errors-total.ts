import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/**
 * Every kind of failed export.
 *
 * - `invalid_report`: what was given is not a report;
 * - `invalid_value`: a value is not a number, or outside the bounds of its metric;
 * - `unreachable`: no connection, or it broke off;
 * - `timeout`: no answer in time;
 * - `unauthorized`: the server does not take the credentials (401, 403);
 * - `unavailable`: the server is overloaded or broken (429, 5xx), until the last attempt;
 * - `rejected`: the server does not take what was sent (any other status);
 * - `partial_write`: the server took a part of what was sent.
 */
export const exportErrorTypes = [
  'invalid_report',
  'invalid_value',
  'unreachable',
  'timeout',
  'unauthorized',
  'unavailable',
  'rejected',
  'partial_write',
] as const

/** One of `exportErrorTypes`. */
export type ExportErrorType = (typeof exportErrorTypes)[number]

/** How many exports failed, by type. */
export const exportErrorsTotal: MetricDefinition = defineMetric({
  name: 'evidently_export_errors_total',
  title: 'Export errors',
  help: 'Exports that failed, by type of error.',
  type: 'counter',
  unit: 'errors',
  scope: 'exporter',
  labels: [{ name: 'type', help: 'what went wrong', values: exportErrorTypes }],
  bounds: { low: 0 },
  source: { kind: 'export', recorded: 'when an export fails' },
})
