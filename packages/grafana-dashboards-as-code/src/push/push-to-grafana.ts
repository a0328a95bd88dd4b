import { alertRules } from '../alerts/alert-rules.ts'
import { type AlertSettings, completeAlertSettings } from '../alerts/alert-settings.ts'
import { grafanaRule } from '../alerts/grafana-rule.ts'
import { DashboardError } from '../dashboard-error.ts'
import { GrafanaDashboardConfig } from '../grafana-dashboard-config.ts'
import { dataSourceUids } from '../provisioning/provisioning-options.ts'
import { findDatasources } from './find-datasources.ts'
import {
  createGrafanaApi,
  type GrafanaAnswer,
  type GrafanaApi,
  type GrafanaServer,
} from './grafana-api.ts'

/** What is uploaded, and to where. */
export interface PushOptions extends GrafanaServer {
  /** Name or uid of the Prometheus data source. Default: the one that provisioning makes (`prometheus`), or else the only one there is, or Grafana's default one. */
  readonly prometheusDatasource?: string | undefined
  /** Name or uid of the InfluxDB data source that dashboards choose at first. Default: as for Prometheus; none where there is none. */
  readonly influxdbDatasource?: string | undefined
  /** Whether alert rules are uploaded too: not where Prometheus evaluates them, or people hear of everything twice. Default: true. */
  readonly rules?: boolean | undefined
  /** From when on rules fire. Default: `defaultAlertSettings`, for each one that is not given. */
  readonly alerts?: Partial<AlertSettings> | undefined
}

/** What became of one dashboard or rule. */
export interface PushResult {
  readonly kind: 'dashboard' | 'alert rule'
  readonly uid: string
  readonly title: string
  readonly outcome: 'written' | 'failed'
  /** Why it failed, in a sentence. */
  readonly detail?: string
}

/** The folder that holds everything: its rules name it by uid. */
const folder = { uid: 'leeway', title: 'Leeway' } as const

const group = 'leeway'

/**
 * Uploads both dashboards and the alert rules to a Grafana by its HTTP API, into the folder Leeway, in place of what is there under the same uids. What Grafana does not take
 * is in the results and keeps nothing else back. Run again, it changes nothing that is up to date.
 *
 * Grafana shows what was uploaded as not to be edited: viewers would lose their changes with the next upload.
 *
 * @throws {DashboardError} `invalid_option`; `unreachable`; `refused` where Grafana does not know who asks, has no Prometheus data source, or no folder can be made
 */
export async function pushToGrafana(options: PushOptions): Promise<PushResult[]> {
  const settings = completeAlertSettings(options.alerts ?? {})
  const ask = createGrafanaApi(options)
  const sources = await findDatasources(ask, options)
  await makeFolder(ask)
  const results: PushResult[] = []
  for (const dashboard of dashboardsFor(sources)) {
    const { uid = '', title = '' } = dashboard
    const answer = await ask('POST', 'api/dashboards/db', {
      dashboard,
      folderUid: folder.uid,
      message: 'leeway dashboards push',
      overwrite: true,
    })
    results.push(resultOf({ kind: 'dashboard', uid, title }, answer))
  }
  if (options.rules === false) return results
  for (const rule of alertRules(settings)) {
    const { dashboardUid, panelId } = rule.panel
    const made = grafanaRule(rule, settings, sources.prometheus.uid)
    const body = {
      ...made,
      orgID: 1,
      folderUID: folder.uid,
      ruleGroup: group,
      annotations: {
        ...made.annotations,
        __dashboardUid__: dashboardUid,
        __panelId__: String(panelId),
      },
    }
    const path = 'api/v1/provisioning/alert-rules'
    const replaced = await ask('PUT', `${path}/${made.uid}`, body)
    const answer = replaced.status === 404 ? await ask('POST', path, body) : replaced
    results.push(resultOf({ kind: 'alert rule', uid: made.uid, title: made.title }, answer))
  }
  return results
}

function dashboardsFor({ prometheus, influxdb }: Awaited<ReturnType<typeof findDatasources>>) {
  const config = new GrafanaDashboardConfig()
  const sources = {
    prometheusDatasource: prometheus.uid,
    influxdbDatasource: influxdb?.uid ?? dataSourceUids.influxdb,
  }
  return [config.createMlMonitoringDashboard(sources), config.createDriftAnalysisDashboard(sources)]
}

async function makeFolder(ask: GrafanaApi): Promise<void> {
  const found = await ask('GET', `api/folders/${folder.uid}`)
  if (found.ok) return
  const made = await ask('POST', 'api/folders', folder)
  if (!made.ok) {
    throw new DashboardError(
      'refused',
      `Grafana: the folder ${folder.title} cannot be made: ${said(made)}`,
    )
  }
}

function resultOf(
  what: Pick<PushResult, 'kind' | 'uid' | 'title'>,
  answer: GrafanaAnswer,
): PushResult {
  return answer.ok
    ? { ...what, outcome: 'written' }
    : { ...what, outcome: 'failed', detail: said(answer) }
}

/** What Grafana answered where it did not take something, shortened. */
function said({ status, body }: GrafanaAnswer): string {
  const { message } = (body ?? {}) as { readonly message?: unknown }
  if (typeof message !== 'string') return `it answered ${status}; is this a Grafana?`
  return `it answered ${status}: ${message.replaceAll(/\s+/g, ' ').slice(0, 300)}`
}
