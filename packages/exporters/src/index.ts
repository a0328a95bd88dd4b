export type { ExportErrorType as ExportErrorCode } from '@leeway/metric-catalogue'
export { ExportError } from './export-error.ts'
export type { Exporter, ObserveOptions } from './exporter.ts'
export {
  createPrometheusExporter,
  type PrometheusExporter,
  type PrometheusExporterOptions,
} from './prometheus/create-prometheus-exporter.ts'
