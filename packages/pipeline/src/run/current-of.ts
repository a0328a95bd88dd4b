import type { MonitorConfig } from '../config/monitor-schema.ts'

/** Returns where the current data of a monitor come from, in one form. */
export function currentOf({ current }: MonitorConfig): { path: string; timeColumn?: string } {
  return typeof current === 'string' ? { path: current } : current
}
