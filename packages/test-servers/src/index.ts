export { findProgram } from './find-program.ts'
export { freePort } from './free-port.ts'
export { type OpenStore, prepareStore } from './prepare-store.ts'
export { type Program, programs } from './programs.ts'
export { programsFound } from './programs-found.ts'
export { type AlertmanagerOptions, startAlertmanager } from './start-alertmanager.ts'
export { type InfluxdServer, startInfluxd } from './start-influxd.ts'
export { startPostgres } from './start-postgres.ts'
export {
  type PrometheusOptions,
  type PrometheusServer,
  type QueriedSeries,
  startPrometheus,
} from './start-prometheus.ts'
export { startPushgateway } from './start-pushgateway.ts'
export {
  type ExportedSeries,
  startVictoriaMetrics,
  type VictoriaMetricsServer,
} from './start-victoria-metrics.ts'
export type { TestServer } from './test-server.ts'
