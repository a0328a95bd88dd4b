import { type Channel, NotifierError } from '@leeway/notifier'
import type { LoadedConfig } from '../config/read-config.ts'
import { openConfiguredChannel } from './open-configured-channel.ts'

/** A channel that is open. */
export interface OpenChannel {
  readonly channel: Channel
  readonly carriesFiles: boolean
}

/** The channels of a configuration while messages are sent. */
export interface PostOffice {
  /**
   * Returns what `work` does with a channel, opened at its first message. After a failure that says something of the channel, not of the message, the channel is not asked again.
   *
   * @throws {NotifierError}
   */
  readonly send: <T>(name: string, work: (open: OpenChannel) => Promise<T>) => Promise<T>
  readonly close: () => void
}

/** Codes that would meet the next message, too. */
const lasting: ReadonlySet<string> = new Set([
  'unreachable',
  'timeout',
  'unavailable',
  'unauthorized',
  'gone',
  'redirected',
  'invalid_option',
])

/** Returns the channels of a configuration, none of them open yet. */
export function createPostOffice({
  loaded,
  now,
  timeoutSeconds,
}: {
  readonly loaded: LoadedConfig
  readonly now?: () => Date
  readonly timeoutSeconds?: number
}): PostOffice {
  const opened = new Map<string, Promise<OpenChannel>>()
  const lost = new Map<string, NotifierError>()
  const open = async (name: string): Promise<OpenChannel> => {
    const config = loaded.config.channels[name]
    if (config === undefined) {
      throw new NotifierError('invalid_option', 'it is not configured any more')
    }
    const channel = await openConfiguredChannel(loaded, name, {
      ...(now === undefined ? {} : { now: () => now().getTime() }),
      ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
    })
    return { channel, carriesFiles: config.type === 'email' }
  }
  return {
    async send(name, work) {
      const failed = lost.get(name)
      if (failed !== undefined) {
        throw new NotifierError(failed.code, `${failed.message} (a message before this one)`, {
          retryAfter: failed.retryAfter,
        })
      }
      try {
        let channel = opened.get(name)
        if (channel === undefined) {
          channel = open(name)
          opened.set(name, channel)
        }
        return await work(await channel)
      } catch (error) {
        if (error instanceof NotifierError && lasting.has(error.code)) lost.set(name, error)
        throw error
      }
    },
    close() {
      for (const channel of opened.values()) {
        channel.then(
          (open) => open.channel.close(),
          () => {},
        )
      }
    },
  }
}
