import { existsSync } from 'node:fs'
import type { PushResult } from '@leeway/grafana-dashboards-as-code'
import { CliError } from '../cli-error.ts'
import type { CliWorld } from '../cli-world.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { messageOf } from '../message-of.ts'
import { visibleText } from '../text/visible-text.ts'
import type { DashboardsPushFlags } from './dashboards-command.ts'

/**
 * Runs `leeway dashboards push` and returns its exit code: 4 where Grafana does not answer or does not take something.
 *
 * @throws CliError `wrong_usage` where nothing says where Grafana is
 * @throws PipelineError `invalid_config`
 * @throws DashboardError `invalid_option`
 */
export async function runDashboardsPush(
  { config, rules, prometheusDatasource, influxdbDatasource }: DashboardsPushFlags,
  { stdout, stderr, env }: CliWorld,
): Promise<ExitCode> {
  const { url, token } = await grafanaOf(config, env)
  if (!url) {
    const advice = 'set grafana.url in the configuration, or GRAFANA_URL'
    throw new CliError('wrong_usage', `dashboards push: nothing says where Grafana is; ${advice}`)
  }
  const { DashboardError, pushToGrafana } = await import('@leeway/grafana-dashboards-as-code')
  let results: readonly PushResult[]
  try {
    results = await pushToGrafana({ url, token, rules, prometheusDatasource, influxdbDatasource })
  } catch (error) {
    if (!(error instanceof DashboardError) || error.code === 'invalid_option') throw error
    stderr.write(`${messageOf(error)}\n`)
    return exitCode.sinkFailed
  }
  for (const { kind, title, uid, outcome, detail } of results) {
    const line = visibleText(`${kind} ${title} (${uid})`)
    if (outcome === 'written') stdout.write(`wrote ${line}\n`)
    else stderr.write(`leeway: ${line} was not written: ${visibleText(detail ?? '')}\n`)
  }
  const isWhole = results.every(({ outcome }) => outcome === 'written')
  return isWhole ? exitCode.done : exitCode.sinkFailed
}

/** What the configuration says of Grafana; the environment alone where there is no file. */
async function grafanaOf(path: string, env: CliWorld['env']) {
  if (!existsSync(path)) return { url: env.GRAFANA_URL, token: env.GRAFANA_TOKEN }
  const { readConfig } = await import('@leeway/pipeline/config')
  return (await readConfig(path, env)).config.grafana
}
