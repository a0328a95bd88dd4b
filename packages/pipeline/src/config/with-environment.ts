import type { z } from 'zod'
import { PipelineError } from '../pipeline-error.ts'
import type { LeewayConfig } from './leeway-config.ts'
import type { Environment } from './read-config.ts'
import { grafanaSchema, type SinkName, type SinksConfig, sinksSchema } from './sinks-schema.ts'

/** The variables that say of a sink what the file does not; the first names it. */
const variables = {
  prometheus: { gateway: 'PROMETHEUS_GATEWAY' },
  influxdb: {
    url: 'INFLUXDB_URL',
    token: 'INFLUXDB_TOKEN',
    org: 'INFLUXDB_ORG',
    bucket: 'INFLUXDB_BUCKET',
  },
} as const satisfies Record<SinkName, Readonly<Record<string, string>>>

/** What neither file nor environment says, as `MetricsExporter` has it. */
const defaults = { prometheus: {}, influxdb: { org: 'mlops', bucket: 'ml_monitoring' } } as const

/** A configuration with what the environment adds, and what of the environment is wrong but may be left aside. */
export interface CompletedConfig {
  readonly config: LeewayConfig
  readonly warnings: readonly string[]
}

/**
 * Returns the configuration with what only the environment says: a sink that `PROMETHEUS_GATEWAY` or `INFLUXDB_URL` names, the other `INFLUXDB_…` of it, and `GRAFANA_URL`. What
 * the file says stands before the environment, option by option.
 *
 * @param path name of the file in messages
 * @throws {PipelineError} `invalid_config` where a variable of a sink holds no URL, or a sink of the file has none
 */
export function withEnvironment(
  config: LeewayConfig,
  env: Environment,
  path: string,
): CompletedConfig {
  const sinks: SinksConfig = {
    ...withSink('prometheus', config.sinks, env, path),
    ...withSink('influxdb', config.sinks, env, path),
  }
  const url = config.grafana.url === undefined ? env.GRAFANA_URL : undefined
  if (!url) return { config: { ...config, sinks }, warnings: [] }
  const grafana = grafanaSchema.safeParse({ ...config.grafana, url })
  return grafana.success
    ? { config: { ...config, sinks, grafana: grafana.data }, warnings: [] }
    : { config: { ...config, sinks }, warnings: [wrong('GRAFANA_URL', grafana.error)] }
}

function withSink(
  sink: SinkName,
  sinks: SinksConfig,
  env: Environment,
  path: string,
): Partial<SinksConfig> {
  const names: Readonly<Record<string, string>> = variables[sink]
  const [addressOption = '', addressVariable = ''] = Object.entries(names)[0] ?? []
  const said: Readonly<Record<string, unknown>> | undefined = sinks[sink]
  if (said === undefined && !env[addressVariable]) return {}
  const fromEnvironment = Object.entries(names).filter(
    ([option, variable]) => env[variable] && said?.[option] === undefined,
  )
  const completed = {
    ...defaults[sink],
    ...said,
    ...Object.fromEntries(fromEnvironment.map(([option, variable]) => [option, env[variable]])),
  }
  if (!Object.hasOwn(completed, addressOption)) {
    const message = `${path}: sinks.${sink}: ${addressOption} is missing; write it, or set ${addressVariable}`
    throw new PipelineError('invalid_config', message)
  }
  const parsed = sinksSchema.safeParse({ [sink]: completed })
  if (parsed.success) return parsed.data
  throw new PipelineError('invalid_config', wrong(addressVariable, parsed.error))
}

/** Only an address can be wrong: every other variable is any text. */
function wrong(variable: string, { issues: [issue] }: z.ZodError): string {
  return `${variable} of the environment: ${issue?.message}, found something else`
}
