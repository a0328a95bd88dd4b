import { PipelineError } from '../pipeline-error.ts'
import type { LeewayConfig } from './leeway-config.ts'
import type { Environment } from './read-config.ts'
import { grafanaSchema, sinksSchema } from './sinks-schema.ts'

/** The variables that name a sink where the file does not. */
const variables = {
  prometheus: { gateway: 'PROMETHEUS_GATEWAY' },
  influxdb: {
    url: 'INFLUXDB_URL',
    token: 'INFLUXDB_TOKEN',
    org: 'INFLUXDB_ORG',
    bucket: 'INFLUXDB_BUCKET',
  },
} as const

/**
 * Returns the configuration with the sinks added that only the environment names: `PROMETHEUS_GATEWAY`, the four `INFLUXDB_…`, and `GRAFANA_URL`. What the file says
 * about a sink stands before the environment, all of it.
 *
 * @throws {PipelineError} `invalid_config` where a variable holds no URL, or some of InfluxDB's are missing
 */
export function withEnvironment(config: LeewayConfig, env: Environment): LeewayConfig {
  const named = Object.entries(variables).flatMap(([sink, names]) => {
    const values = Object.entries(names).flatMap(([option, variable]) =>
      env[variable] ? [[option, env[variable]] as const] : [],
    )
    const isNamed = values.length > 0 && !Object.hasOwn(config.sinks, sink)
    return isNamed ? [[sink, Object.fromEntries(values)] as const] : []
  })
  const sinks = sinksSchema.safeParse(Object.fromEntries(named))
  if (!sinks.success) throw unusable(sinks.error.issues[0]!.path)
  const grafana = grafanaSchema.safeParse({
    ...(env.GRAFANA_URL ? { url: env.GRAFANA_URL } : {}),
    ...config.grafana,
  })
  if (!grafana.success) throw new PipelineError('invalid_config', `GRAFANA_URL: ${notAUrl}`)
  return { ...config, sinks: { ...sinks.data, ...config.sinks }, grafana: grafana.data }
}

const notAUrl = 'expected a URL such as http://localhost:3000'

function unusable([sink, option]: readonly PropertyKey[]): PipelineError {
  const names: Readonly<Record<string, string>> = variables[sink as keyof typeof variables]
  const variable = names[String(option)] ?? String(option)
  const others = Object.values(names).filter((name) => name !== variable)
  const beside = others.length > 0 ? `, beside ${others.join(', ')}` : ''
  return new PipelineError(
    'invalid_config',
    `the environment names the sink ${String(sink)}, but ${variable} is missing or not what it should be (a URL, or a text)${beside}`,
  )
}
