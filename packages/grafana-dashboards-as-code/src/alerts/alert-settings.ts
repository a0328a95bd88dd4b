import { DashboardError } from '../dashboard-error.ts'

/** From when on rules fire, and where their runbooks are. */
export interface AlertSettings {
  /** Share of drifted features, 0 to 1, above which High Data Drift fires. Default: 0.1. */
  readonly driftShare: number
  /** Missing values, in percent, above which High Missing Values fires. Default: 5. */
  readonly missingValuesPercentage: number
  /** Seconds after which Report Too Old fires. Default: 93600, a daily run that is two hours late. */
  readonly reportAgeSeconds: number
  /** Address of the folder of runbook pages, without a slash at its end. Default: Leeway's own pages. */
  readonly runbooks: string
}

/** The settings of rules that are given none. */
export const defaultAlertSettings: AlertSettings = Object.freeze({
  driftShare: 0.1,
  missingValuesPercentage: 5,
  reportAgeSeconds: 26 * 3600,
  runbooks: 'https://github.com/leeway-monitoring/leeway/blob/main/docs/runbooks',
})

/** Returns the settings, completed by the defaults. @throws {DashboardError} `invalid_option` for a threshold that is no number of 0 or more */
export function completeAlertSettings(given: Partial<AlertSettings>): AlertSettings {
  const settings = { ...defaultAlertSettings, ...given }
  for (const name of ['driftShare', 'missingValuesPercentage', 'reportAgeSeconds'] as const) {
    if (Number.isFinite(settings[name]) && settings[name] >= 0) continue
    const message = `alert rules: ${name} is ${settings[name]}, expected a number of 0 or more`
    throw new DashboardError('invalid_option', message)
  }
  return settings
}
