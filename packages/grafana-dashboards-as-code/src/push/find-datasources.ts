import { DashboardError } from '../dashboard-error.ts'
import { dataSourceUids } from '../provisioning/provisioning-options.ts'
import type { GrafanaApi } from './grafana-api.ts'

/** A data source of a Grafana: its uid is all that dashboards and rules need. */
interface Datasource {
  readonly uid: string
}

interface ListedDatasource extends Datasource {
  readonly name: string
  readonly type: string
  readonly isDefault: boolean
}

/** What the user says of data sources. */
interface Wanted {
  readonly prometheusDatasource?: string | undefined
  readonly influxdbDatasource?: string | undefined
}

/**
 * Returns the data sources that dashboards and rules are to ask. Where the token may not list them, what is named is taken for a uid.
 *
 * @throws {DashboardError} `refused` where Grafana does not list them, or has none that is meant; it names those that there are
 */
export async function findDatasources(
  ask: GrafanaApi,
  { prometheusDatasource, influxdbDatasource }: Wanted,
): Promise<{ readonly prometheus: Datasource; readonly influxdb: Datasource | undefined }> {
  const { ok, status, body } = await ask('GET', 'api/datasources')
  if (status === 403 && prometheusDatasource !== undefined) {
    const influxdb = influxdbDatasource === undefined ? undefined : { uid: influxdbDatasource }
    return { prometheus: { uid: prometheusDatasource }, influxdb }
  }
  if (!ok || !Array.isArray(body)) {
    const why =
      status === 403
        ? 'the token may not list data sources, as an Editor’s; say the uid of the one to ask with --prometheus-datasource, or use the token of an Admin'
        : `it answered ${status} when asked for its data sources; is this a Grafana?`
    throw new DashboardError('refused', `Grafana: ${why}`)
  }
  const sources = body as readonly ListedDatasource[]
  const prometheus = chosen(sources, 'prometheus', prometheusDatasource)
  if (prometheus === undefined) {
    const advice = 'add one, or say its name with --prometheus-datasource'
    throw new DashboardError(
      'refused',
      `Grafana: no single data source of type prometheus can be told, found ${listed(sources)}; ${advice}`,
    )
  }
  return { prometheus, influxdb: chosen(sources, 'influxdb', influxdbDatasource) }
}

/** The one that is named; without a name that which provisioning makes, the default one, or the only one. @throws {DashboardError} `refused` where the named one is not there */
function chosen(
  sources: readonly ListedDatasource[],
  type: 'prometheus' | 'influxdb',
  wanted: string | undefined,
): Datasource | undefined {
  const candidates = sources.filter((source) => source.type === type)
  if (wanted !== undefined) {
    const found = candidates.find(({ uid, name }) => uid === wanted || name === wanted)
    if (found !== undefined) return found
    throw new DashboardError(
      'refused',
      `Grafana: no data source ${JSON.stringify(wanted)} of type ${type}, found ${listed(sources)}`,
    )
  }
  return (
    candidates.find(({ uid }) => uid === dataSourceUids[type]) ??
    candidates.find(({ isDefault }) => isDefault) ??
    (candidates.length === 1 ? candidates[0] : undefined)
  )
}

function listed(sources: readonly ListedDatasource[]): string {
  return sources.map(({ name, type }) => `${JSON.stringify(name)} (${type})`).join(', ') || 'none'
}
