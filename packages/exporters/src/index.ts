export type { ExportErrorType } from '@leeway/metric-catalogue'
export { ExportError, type ExportErrorCode } from './export-error.ts'
export type { Exporter, ObserveOptions } from './exporter.ts'
export type { RetryOptions } from './http/with-retries.ts'
export {
  createInfluxdbExporter,
  type InfluxdbExporter,
  type InfluxdbExporterOptions,
} from './influxdb/create-influxdb-exporter.ts'
export type {
  ExportedMetrics,
  ExportedResult,
  ExportResult,
  FailedResult,
} from './metrics-exporter/export-result.ts'
export { MetricsExporter } from './metrics-exporter/metrics-exporter.ts'
export type {
  DataToExport,
  MetricsExporterOptions,
  ReportToExport,
} from './metrics-exporter/metrics-exporter-options.ts'
export {
  createPrometheusExporter,
  type PrometheusExporter,
  type PrometheusExporterOptions,
} from './prometheus/create-prometheus-exporter.ts'
export {
  createScrapeHandler,
  type ScrapeHandler,
  type ScrapeHandlerOptions,
} from './prometheus/create-scrape-handler.ts'
export {
  createPushgatewayExporter,
  type PushgatewayExporter,
  type PushgatewayExporterOptions,
} from './pushgateway/create-pushgateway-exporter.ts'
