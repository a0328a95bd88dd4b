import type { LeewayConfig } from '@leeway/pipeline/config'
import { askForSuccess, shownAddress } from './ask-server.ts'
import { examineInfluxdb } from './examine-influxdb.ts'
import { examine, type Finding } from './finding.ts'

/** Returns whether the configured servers answer. */
export async function examineServers({ sinks, grafana }: LeewayConfig): Promise<Finding[]> {
  const { prometheus, influxdb } = sinks
  return Promise.all([
    server('pushgateway', prometheus?.gateway, 'sinks.prometheus', async (address) => {
      await askForSuccess(address, { path: '-/ready' })
      return `${shownAddress(address)} answers`
    }),
    server('influxdb', influxdb?.url, 'sinks.influxdb', (address) =>
      examineInfluxdb(address, influxdb!),
    ),
    server('grafana', grafana.url, 'grafana.url', async (address) => {
      await askForSuccess(address, { path: 'api/health' })
      if (grafana.token !== undefined) {
        await askForSuccess(address, {
          path: 'api/datasources',
          headers: { authorization: `Bearer ${grafana.token}` },
          unauthorized: 'it refuses the token of grafana.token',
        })
      }
      return `${shownAddress(address)} answers`
    }),
  ])
}

async function server(
  what: string,
  address: string | undefined,
  option: string,
  look: (address: string) => Promise<string>,
): Promise<Finding> {
  if (address === undefined) {
    return { what, status: 'skipped', detail: `not configured (${option})` }
  }
  return examine(what, () => look(address))
}
