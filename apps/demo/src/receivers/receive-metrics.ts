import { findProgram, startPushgateway } from '@leeway/test-servers'
import { receiveRequests } from './receive-requests.ts'
import type { Receiver } from './receiver.ts'

/** Receives what is pushed for Prometheus. */
export interface MetricsReceiver extends Receiver {
  /** What it is, for readers. */
  readonly what: string
  /** Returns what Prometheus would scrape now. */
  readonly scrape: () => Promise<string>
}

/** Starts Prometheus's Pushgateway where it is installed, and otherwise a receiver that keeps the last push of each group. */
export async function receiveMetrics(): Promise<MetricsReceiver> {
  if (findProgram('pushgateway') === undefined) return keepLastPushes()
  const { url, stop } = await startPushgateway()
  return {
    url,
    what: "Prometheus's Pushgateway",
    scrape: async () => (await fetch(`${url}/metrics`)).text(),
    [Symbol.asyncDispose]: stop,
  }
}

/** The text of a push is that of a scrape, but for the labels of the group, which stand in the path. */
async function keepLastPushes(): Promise<MetricsReceiver> {
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
