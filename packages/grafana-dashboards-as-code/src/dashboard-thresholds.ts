/** From which values on a panel turns red. They colour dashboards; verdicts and alerts have thresholds of their own. */
export interface DashboardThresholds {
  /** Share of drifted features, 0 to 1. Default: 0.5, the default `driftShare` of a monitor. */
  readonly driftShare: number
  /** Missing values, in percent, 0 to 100. Default: 5. */
  readonly missingValuesPercentage: number
  /** Age of the last report, in seconds. Default: 93600, a daily run that is two hours late. */
  readonly reportAgeSeconds: number
  /** Age of the last export, in seconds. Default: 93600. */
  readonly exportAgeSeconds: number
}

/** The thresholds of a dashboard that is given none. */
export const defaultDashboardThresholds: DashboardThresholds = Object.freeze({
  driftShare: 0.5,
  missingValuesPercentage: 5,
  reportAgeSeconds: 26 * 3600,
  exportAgeSeconds: 26 * 3600,
})
