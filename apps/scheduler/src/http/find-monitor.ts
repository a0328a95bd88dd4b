import type { MonitorConfig } from '@leeway/pipeline/config'
import type { ServerContext } from './server-context.ts'

/** Returns the monitor of that name. @throws an error that is answered with 404 */
export function findMonitor({ loaded }: ServerContext, name: string): MonitorConfig {
  const found = loaded().config.monitors.find((monitor) => monitor.name === name)
  if (found !== undefined) return found
  throw Object.assign(new Error('no monitor of that name is configured'), { statusCode: 404 })
}
