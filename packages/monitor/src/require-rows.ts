import type { Frame } from '@leeway/stats-core'
import { MonitorError } from './monitor-error.ts'

/** Throws unless a frame has rows. @throws MonitorError `no_rows` */
export function requireRows({ rows }: Frame, whose: string): void {
  if (rows > 0) return
  throw new MonitorError('no_rows', `monitor: ${whose} must have at least 1 row, found 0`)
}
