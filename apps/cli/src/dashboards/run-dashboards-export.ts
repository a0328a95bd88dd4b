import { join } from 'node:path'
import type { CliWorld } from '../cli-world.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { visibleText } from '../text/visible-text.ts'
import type { DashboardsExportFlags } from './dashboards-command.ts'

/** The variables of the environment that name servers, with the option that each is. */
const variables = {
  pushgatewayUrl: 'PROMETHEUS_GATEWAY',
  influxdbUrl: 'INFLUXDB_URL',
  influxdbBucket: 'INFLUXDB_BUCKET',
  grafanaUrl: 'GRAFANA_URL',
} as const

/**
 * Runs `leeway dashboards export` and returns its exit code.
 *
 * @throws DashboardError `invalid_option`, `write_failed`
 */
export async function runDashboardsExport(
  { out, prometheusUrl }: DashboardsExportFlags,
  { stdout, env }: CliWorld,
): Promise<ExitCode> {
  const { generatedFiles, writeGeneratedFiles } = await import('@leeway/grafana-dashboards-as-code')
  const given = Object.entries(variables).flatMap(([option, name]) => {
    const value = env[name]
    return value ? [[option, value]] : []
  })
  const files = generatedFiles({ prometheusUrl, ...Object.fromEntries(given) })
  await writeGeneratedFiles(out, files)
  stdout.write(files.map(({ path }) => `wrote ${visibleText(join(out, path))}\n`).join(''))
  return exitCode.done
}
