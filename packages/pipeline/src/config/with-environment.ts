import type { z } from 'zod'
import { PipelineError } from '../pipeline-error.ts'
import type { LeewayConfig } from './leeway-config.ts'
import type { Environment } from './read-config.ts'
import { addressOf, sinkVariables } from './sink-variables.ts'
import { grafanaSchema, type SinkName, type SinksConfig, sinksSchema } from './sinks-schema.ts'

/** What neither file nor environment says, as `MetricsExporter` has it. */
const defaults = { prometheus: {}, influxdb: { org: 'mlops', bucket: 'ml_monitoring' } } as const

/** A configuration with what the environment adds, and what of the environment is wrong but may be left aside. */
export interface CompletedConfig {
  readonly config: LeewayConfig
  readonly warnings: readonly string[]
}

/**
 * Returns the configuration with what only the environment says: a sink that `PROMETHEUS_GATEWAY` or `INFLUXDB_URL` names, the other `INFLUXDB_…` of it, `GRAFANA_URL` and `GRAFANA_TOKEN`. What
 * the file says stands before the environment, option by option.
 *
 * @throws {PipelineError} `invalid_config` where a variable of a sink holds no URL
 */
export function withEnvironment(config: LeewayConfig, env: Environment): CompletedConfig {
  const sinks: SinksConfig = {
    ...withSink('prometheus', config.sinks, env),
    ...withSink('influxdb', config.sinks, env),
  }
  const { url, token } = config.grafana
  const fromEnvironment = {
    ...(url === undefined && env.GRAFANA_URL ? { url: env.GRAFANA_URL } : {}),
    ...(token === undefined && env.GRAFANA_TOKEN ? { token: env.GRAFANA_TOKEN } : {}),
  }
  const grafana = grafanaSchema.safeParse({ ...config.grafana, ...fromEnvironment })
  return grafana.success
    ? { config: { ...config, sinks, grafana: grafana.data }, warnings: [] }
    : { config: { ...config, sinks }, warnings: [wrong('GRAFANA_URL', grafana.error)] }
}

function withSink(sink: SinkName, sinks: SinksConfig, env: Environment): Partial<SinksConfig> {
  const { variable: address } = addressOf(sink)
  const said: Readonly<Record<string, unknown>> | undefined = sinks[sink]
  if (said === undefined && !env[address]) return {}
  const fromEnvironment = Object.entries<string>(sinkVariables[sink]).filter(
    ([option, variable]) => env[variable] && said?.[option] === undefined,
  )
  const completed = {
    ...defaults[sink],
    ...said,
    ...Object.fromEntries(fromEnvironment.map(([option, variable]) => [option, env[variable]])),
  }
  const parsed = sinksSchema.safeParse({ [sink]: completed })
  if (parsed.success) return parsed.data
  throw new PipelineError('invalid_config', wrong(address, parsed.error))
}

/** Only an address can be wrong: every other variable is any text. */
function wrong(variable: string, { issues: [issue] }: z.ZodError): string {
  return `${variable} of the environment: ${issue?.message}, found something else`
}
