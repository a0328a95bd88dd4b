import type { MetricsReceiver } from './receive-metrics.ts'
import { receiveRequests } from './receive-requests.ts'

/** Starts a receiver in the place of a Pushgateway: it keeps the last push of each group. */
export async function receivePushes(): Promise<MetricsReceiver> {
  const receiver = await receiveRequests()
  return {
    url: receiver.url,
    what: 'a receiver in the place of the Pushgateway, which is not installed here',
    scrape: async () => {
      const last = new Map(receiver.requests.map(({ path, body }) => [path, body]))
      return [...last].map(([path, body]) => `# pushed to ${path}\n${body}`).join('\n')
    },
    [Symbol.asyncDispose]: () => receiver[Symbol.asyncDispose](),
  }
}
