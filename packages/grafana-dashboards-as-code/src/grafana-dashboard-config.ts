import type { Dashboard } from '@grafana/grafana-foundation-sdk/dashboard'
import { DashboardError } from './dashboard-error.ts'
import { type DashboardThresholds, defaultDashboardThresholds } from './dashboard-thresholds.ts'
import { dashboardUids } from './dashboard-uids.ts'
import { driftAnalysisDashboard } from './drift-analysis/drift-analysis-dashboard.ts'
import type { DashboardSettings } from './layout/dashboard-settings.ts'
import { mlMonitoringDashboard } from './ml-monitoring/ml-monitoring-dashboard.ts'
import { replaceFile } from './replace-file.ts'
import { serializeDashboard } from './serialize-dashboard.ts'

/** What all dashboards of one configuration have. */
export interface GrafanaDashboardConfigOptions {
  /** Default: `MLOps Monitoring Dashboard`, `Drift Analysis Dashboard`. Where it is given, drift analysis has it with `: drift analysis` after it. */
  readonly dashboardTitle?: string
  /** Default: `['mlops', 'monitoring']`. A menu in each dashboard links to the others that have all of them. */
  readonly dashboardTags?: readonly string[]
  /** How often the dashboard reloads: a Grafana duration (`30s`, `5m`), or `''` for never by itself. Default: `30s`. */
  readonly refreshInterval?: string
  /** How far back it shows at first: a Grafana duration (`1h`, `7d`). Default: `24h`. */
  readonly timeRange?: string
}

/** What one dashboard can be told. */
export interface DashboardOptions {
  /** Name or uid of the Prometheus data source that is chosen at first; viewers can choose another. Default: Grafana's default one. */
  readonly prometheusDatasource?: string
  /** Name or uid of the InfluxDB data source that is chosen at first. Default: the first that there is. */
  readonly influxdbDatasource?: string
  /**
   * Under which Grafana keeps the dashboard: up to 40 letters, digits, `-` and `_`. Default: `leeway-ml-monitoring`, `leeway-drift-analysis`, to which alert
   * rules link.
   */
  readonly uid?: string
  /** From where on panels turn red. Default: `defaultDashboardThresholds`, for each one that is not given. */
  readonly thresholds?: Partial<DashboardThresholds>
}

/** Makes Grafana dashboards with a common title, tags, refresh interval and time range, and writes them to files. */
export class GrafanaDashboardConfig {
  readonly #titles: { readonly mlMonitoring: string; readonly driftAnalysis: string }
  readonly #tags: readonly string[]
  readonly #refresh: string
  readonly #timeRange: string
  #latest: Dashboard | undefined

  /** @throws {DashboardError} `invalid_option` for an empty title or a duration that Grafana does not read. */
  constructor({
    dashboardTitle,
    dashboardTags = ['mlops', 'monitoring'],
    refreshInterval = '30s',
    timeRange = '24h',
  }: GrafanaDashboardConfigOptions = {}) {
    if (dashboardTitle !== undefined)
      assertOption('dashboardTitle', dashboardTitle, /\S/, 'some text')
    if (refreshInterval !== '') assertDuration('refreshInterval', refreshInterval)
    assertDuration('timeRange', timeRange)
    this.#titles = {
      mlMonitoring: dashboardTitle ?? 'MLOps Monitoring Dashboard',
      driftAnalysis:
        dashboardTitle === undefined
          ? 'Drift Analysis Dashboard'
          : `${dashboardTitle}: drift analysis`,
    }
    this.#tags = [...dashboardTags]
    this.#refresh = refreshInterval
    this.#timeRange = timeRange
  }

  /**
   * Returns the main dashboard as Grafana's classic JSON model, for file provisioning, the import dialog and the HTTP API: dataset drift,
   * drift share, features, missing values, model performance, alerts, and the health of the monitoring itself.
   *
   * @throws {DashboardError} `invalid_option` for a uid that Grafana does not take.
   */
  createMlMonitoringDashboard(options: DashboardOptions = {}): Dashboard {
    const settings = this.#settings('mlMonitoring', options)
    this.#latest = mlMonitoringDashboard(settings)
    return this.#latest
  }

  /**
   * Returns the dashboard that looks into drift, in the same form: current statistics, trend and comparison with before, test results and heatmaps by feature,
   * the history of alerts.
   *
   * @throws {DashboardError} `invalid_option` for a uid that Grafana does not take.
   */
  createDriftAnalysisDashboard(options: DashboardOptions = {}): Dashboard {
    const settings = this.#settings('driftAnalysis', options)
    this.#latest = driftAnalysisDashboard(settings)
    return this.#latest
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
        `dashboard for ${path}: none was created yet, call createMlMonitoringDashboard or createDriftAnalysisDashboard first`,
      )
    }
    await replaceFile(path, serializeDashboard(dashboard))
  }

  #settings(kind: keyof typeof dashboardUids, options: DashboardOptions): DashboardSettings {
    const { uid = dashboardUids[kind], prometheusDatasource = 'default', thresholds = {} } = options
    assertOption('uid', uid, /^[A-Za-z0-9_-]{1,40}$/, '1 to 40 letters, digits, "-" and "_"')
    return {
      uid,
      title: this.#titles[kind],
      tags: this.#tags,
      refresh: this.#refresh,
      timeRange: this.#timeRange,
      prometheusDatasource,
      influxdbDatasource: options.influxdbDatasource,
      thresholds: { ...defaultDashboardThresholds, ...thresholds },
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
