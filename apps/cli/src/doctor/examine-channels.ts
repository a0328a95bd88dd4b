import type { LoadedConfig } from '@leeway/pipeline/config'
import { examine, type Finding } from './finding.ts'

/** How long a mail server may take to answer, in seconds. */
const PATIENCE = 5

/** Returns whether messages could be sent: mail servers are asked, without sending; of webhooks the URL is read. */
export async function examineChannels(loaded: LoadedConfig): Promise<Finding[]> {
  const names = Object.keys(loaded.config.channels)
  if (names.length === 0) {
    return [{ what: 'channels', status: 'skipped', detail: 'not configured (channels)' }]
  }
  const { openConfiguredChannel } = await import('@leeway/pipeline')
  const findings = await Promise.all(
    names.map(async (name): Promise<Finding[]> => {
      const what = `channel ${name}`
      let doubts: readonly string[] = []
      const finding = await examine(what, async () => {
        const channel = await openConfiguredChannel(loaded, name, { timeoutSeconds: PATIENCE })
        const { found, warnings } = await channel.verify(AbortSignal.timeout(1000 * PATIENCE))
        doubts = warnings
        return `${found}; leeway notify test ${name} sends a message`
      })
      return [finding, ...doubts.map((detail): Finding => ({ what, status: 'doubtful', detail }))]
    }),
  )
  return findings.flat()
}
