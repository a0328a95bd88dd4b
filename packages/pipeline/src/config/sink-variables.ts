import type { SinkName } from './sinks-schema.ts'

/** The variables that say of a sink what the file does not. The first is of its address, and names the sink. */
export const sinkVariables = {
  prometheus: { gateway: 'PROMETHEUS_GATEWAY' },
  influxdb: {
    url: 'INFLUXDB_URL',
    token: 'INFLUXDB_TOKEN',
    org: 'INFLUXDB_ORG',
    bucket: 'INFLUXDB_BUCKET',
  },
} as const satisfies Record<SinkName, Readonly<Record<string, string>>>

/** Returns the option and the variable of a sink's address. */
export function addressOf(sink: SinkName): { readonly option: string; readonly variable: string } {
  const [option = '', variable = ''] = Object.entries<string>(sinkVariables[sink])[0] ?? []
  return { option, variable }
}
