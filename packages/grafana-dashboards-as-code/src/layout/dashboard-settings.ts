import type { DashboardThresholds } from '../dashboard-thresholds.ts'

/** Everything that one dashboard of a kind can differ in from another. */
export interface DashboardSettings {
  readonly uid: string
  readonly title: string
  readonly tags: readonly string[]
  /** `30s`, `5m`, …; empty: never by itself. */
  readonly refresh: string
  /** How far back from now: `1h`, `7d`. */
  readonly timeRange: string
  readonly prometheusDatasource: string
  readonly influxdbDatasource?: string | undefined
  readonly thresholds: DashboardThresholds
}
