import { findProgram, startPushgateway } from '@leeway/test-servers'
import { receivePushes } from './receive-pushes.ts'
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
  if (findProgram('pushgateway') === undefined) return receivePushes()
  const { url, stop } = await startPushgateway()
  return {
    url,
    what: "Prometheus's Pushgateway",
    scrape: async () => (await fetch(`${url}/metrics`)).text(),
    [Symbol.asyncDispose]: stop,
  }
}
