import { stringify } from 'yaml'
import { dataSourceUids, type ProvisioningOptions } from './provisioning-options.ts'
import { addressOf, serverUrl } from './server-url.ts'

const comment = ` Data sources of Leeway's dashboards: copy to /etc/grafana/provisioning/datasources.
 Set INFLUXDB_TOKEN in Grafana's environment; no secret stands here.
 InfluxDB is asked in InfluxQL, which InfluxDB 1 and 2 read; InfluxDB 2 takes a bucket's name for that of a database.`

/** Returns the file that makes both data sources known to Grafana. @throws {DashboardError} `invalid_option` */
export function dataSourcesFile({
  prometheusUrl = 'http://localhost:9090',
  influxdbUrl = 'http://localhost:8086',
  influxdbBucket = 'ml_monitoring',
}: ProvisioningOptions): string {
  const common = { access: 'proxy', orgId: 1, editable: false }
  const content = {
    apiVersion: 1,
    datasources: [
      {
        name: dataSourceUids.prometheus,
        uid: dataSourceUids.prometheus,
        type: 'prometheus',
        ...common,
        url: literal(addressOf(serverUrl('prometheusUrl', prometheusUrl))),
        isDefault: true,
        jsonData: { httpMethod: 'POST', timeInterval: '15s' },
      },
      {
        name: dataSourceUids.influxdb,
        uid: dataSourceUids.influxdb,
        type: 'influxdb',
        ...common,
        url: literal(addressOf(serverUrl('influxdbUrl', influxdbUrl))),
        jsonData: {
          version: 'InfluxQL',
          dbName: literal(influxdbBucket),
          httpMode: 'GET',
          httpHeaderName1: 'Authorization',
        },
        secureJsonData: { httpHeaderValue1: 'Token $INFLUXDB_TOKEN' },
      },
    ],
  }
  return `${comment.replace(/^/gm, '#')}\n${stringify(content, { lineWidth: 0 })}`
}

/** Grafana replaces what follows a dollar by a variable of its environment; two of them are one. */
function literal(text: string): string {
  return text.replaceAll('$', '$$$$')
}
