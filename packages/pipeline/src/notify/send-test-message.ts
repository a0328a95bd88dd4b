import type { LoadedConfig } from '../config/read-config.ts'
import { openConfiguredChannel } from './open-configured-channel.ts'

/** A test of a channel. */
export interface ChannelTest {
  readonly loaded: LoadedConfig
  /** Name of the channel. */
  readonly channel: string
  /** The time. @defaultValue () => new Date() */
  readonly now?: () => Date
  /** Seconds after which the attempt has failed. @defaultValue 15 */
  readonly timeoutSeconds?: number
}

/**
 * Sends a test message once, past the outbox, and returns who took it, and what was not as it should be.
 *
 * @throws {PipelineError} `unknown_channel`
 * @throws NotifierError where it was not taken
 */
export async function sendTestMessage({
  loaded,
  channel: name,
  now = () => new Date(),
  timeoutSeconds,
}: ChannelTest): Promise<{ label: string; warnings: readonly string[] }> {
  const { testMessage } = await import('@leeway/notifier')
  const channel = await openConfiguredChannel(loaded, name, {
    now: () => now().getTime(),
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
  })
  try {
    const { warnings } = await channel.send(testMessage(name, now().toISOString()))
    return { label: channel.label, warnings }
  } finally {
    channel.close()
  }
}
