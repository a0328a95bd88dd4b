import { renderWebhook } from '../render/render-webhook.ts'
import type { Channel } from './channel.ts'
import type { WebhookConfig } from './channel-config.ts'
import { channelUrl } from './channel-url.ts'
import type { ChannelOptions } from './open-channel.ts'
import { postJson } from './post-json.ts'
import { signedHeaders, signingKeys } from './signed-headers.ts'

/** Returns a channel to any receiver of JSON, signed as Standard Webhooks says. @throws {NotifierError} `invalid_option` */
export function openWebhook({ url, secret }: WebhookConfig, options: ChannelOptions): Channel {
  const address = channelUrl('webhook', 'url', url, 'https://example.org/leeway')
  const keys = secret === undefined ? [] : signingKeys(secret)
  const { now = Date.now } = options
  return {
    label: address.label,
    async send(message, { signal } = {}) {
      const body = JSON.stringify(renderWebhook(message))
      const headers = signedHeaders({ id: message.id, body, keys, at: now() })
      await postJson(address, body, { ...options, signal, headers })
      return { warnings: [] }
    },
    verify: async () => ({
      found: `the URL of ${address.label} is well formed${keys.length > 0 ? '' : '; messages are not signed'}`,
      warnings: [],
    }),
    close: () => {},
  }
}
