/** Where the servers are that provisioning files speak of. */
export interface ProvisioningOptions {
  /** Address of Prometheus, as Grafana reaches it. Default: `http://localhost:9090`. */
  readonly prometheusUrl?: string
  /** Address of the Pushgateway, as Prometheus reaches it. Default: `http://localhost:9091`. */
  readonly pushgatewayUrl?: string
  /** Address of InfluxDB, as Grafana reaches it. Default: `http://localhost:8086`. */
  readonly influxdbUrl?: string
  /** InfluxDB's bucket. Default: `ml_monitoring`. */
  readonly influxdbBucket?: string
  /** Address of Grafana, as people reach it. Default: `http://localhost:3000`. */
  readonly grafanaUrl?: string
}

/** Uids and names of the data sources that are provisioned, chosen at first in the dashboards and asked by Grafana's alert rules. */
export const dataSourceUids = { prometheus: 'prometheus', influxdb: 'influxdb' } as const

/** Where Grafana looks for the dashboards; the provisioning file and its comment name it. */
export const dashboardFolder = '/var/lib/grafana/dashboards/leeway'
