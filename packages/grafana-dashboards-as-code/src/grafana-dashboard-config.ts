import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Dashboard } from '@grafana/grafana-foundation-sdk/dashboard'
import { DashboardError } from './dashboard-error.ts'
import { type DashboardThresholds, defaultDashboardThresholds } from './dashboard-thresholds.ts'
import { mlMonitoringDashboard } from './ml-monitoring/ml-monitoring-dashboard.ts'
import { serializeDashboard } from './serialize-dashboard.ts'

/** What all dashboards of one configuration have. */
export interface GrafanaDashboardConfigOptions {
  /** Default: `MLOps Monitoring Dashboard`. */
  readonly dashboardTitle?: string
  /** Default: `['mlops', 'monitoring']`. A menu in each dashboard links to the others that have all of them. */
  readonly dashboardTags?: readonly string[]
  /** How often the dashboard reloads: a Grafana duration (`30s`, `5m`), or `''` for never by itself. Default: `30s`. */
  readonly refreshInterval?: string
  /** How far back it shows at first: a Grafana duration (`1h`, `7d`). Default: `24h`. */
  readonly timeRange?: string
}

/** What the ML monitoring dashboard can be told. */
export interface MlMonitoringDashboardOptions {
  /** Name or uid of the Prometheus data source that is chosen at first; viewers can choose another. Default: Grafana's default one. */
  readonly prometheusDatasource?: string
  /** Under which Grafana keeps the dashboard: up to 40 letters, digits, `-` and `_`. Default: `leeway-ml-monitoring`. */
  readonly uid?: string
  /** From where on panels turn red. Default: `defaultDashboardThresholds`, for each one that is not given. */
  readonly thresholds?: Partial<DashboardThresholds>
}

/** Makes Grafana dashboards with a common title, tags, refresh interval and time range, and writes them to files. */
export class GrafanaDashboardConfig {
  readonly #title: string
  readonly #tags: readonly string[]
  readonly #refresh: string
  readonly #timeRange: string
  #latest: Dashboard | undefined

  /** @throws {DashboardError} `invalid_option` for an empty title or a duration that Grafana does not read. */
  constructor({
    dashboardTitle = 'MLOps Monitoring Dashboard',
    dashboardTags = ['mlops', 'monitoring'],
    refreshInterval = '30s',
    timeRange = '24h',
  }: GrafanaDashboardConfigOptions = {}) {
    assertOption('dashboardTitle', dashboardTitle, /\S/, 'some text')
    if (refreshInterval !== '') assertDuration('refreshInterval', refreshInterval)
    assertDuration('timeRange', timeRange)
    this.#title = dashboardTitle
    this.#tags = [...dashboardTags]
    this.#refresh = refreshInterval
    this.#timeRange = timeRange
  }

  /**
   * Returns the main dashboard as Grafana's classic JSON model, for file provisioning, the import dialog and the HTTP API: dataset drift,
   * drift share, drifted features, missing values, and the health of the monitoring itself.
   *
   * @throws {DashboardError} `invalid_option` for a uid that Grafana does not take.
   */
  createMlMonitoringDashboard({
    prometheusDatasource = 'default',
    uid = 'leeway-ml-monitoring',
    thresholds = {},
  }: MlMonitoringDashboardOptions = {}): Dashboard {
    assertOption('uid', uid, /^[A-Za-z0-9_-]{1,40}$/, '1 to 40 letters, digits, "-" and "_"')
    const dashboard = mlMonitoringDashboard({
      uid,
      title: this.#title,
      tags: this.#tags,
      refresh: this.#refresh,
      timeRange: this.#timeRange,
      prometheusDatasource,
      thresholds: { ...defaultDashboardThresholds, ...thresholds },
    })
    this.#latest = dashboard
    return dashboard
  }

  /**
   * Writes a dashboard as JSON; missing folders are made, and a file that is there is replaced in one step, so that Grafana never reads half
   * of one.
   *
   * @param dashboard Default: the one that was created last.
   * @throws {DashboardError} `nothing_to_export` when none was created; `write_failed` with the system's error as its cause.
   */
  async exportDashboard(
    path: string,
    dashboard: Dashboard | undefined = this.#latest,
  ): Promise<void> {
    if (!dashboard) {
      throw new DashboardError(
        'nothing_to_export',
        `dashboard for ${path}: none was created yet, call createMlMonitoringDashboard first`,
      )
    }
    try {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(`${path}.tmp`, serializeDashboard(dashboard))
      await rename(`${path}.tmp`, path)
    } catch (cause) {
      const message = `dashboard for ${path}: could not be written (${(cause as Error).message})`
      throw new DashboardError('write_failed', message, { cause })
    }
  }
}

function assertDuration(option: string, value: string): void {
  assertOption(option, value, /^[1-9]\d*(s|m|h|d|w|M|y)$/, 'a number with its unit, as 30s, 1h, 7d')
}

function assertOption(option: string, value: string, form: RegExp, expected: string): void {
  if (form.test(value)) return
  throw new DashboardError(
    'invalid_option',
    `dashboard: ${option} is ${JSON.stringify(value)}, expected ${expected}`,
  )
}
