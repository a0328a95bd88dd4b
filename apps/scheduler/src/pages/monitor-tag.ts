import type { Tag } from '@leeway/report-renderer/site'
import type { MonitorStatus } from '../http/monitor-status.ts'

/** Returns how a monitor stands, as shape, colour and word: a run that failed after the latest report stands before what that says. */
export function monitorTag({ runs: [run], verdict }: Pick<MonitorStatus, 'runs' | 'verdict'>): Tag {
  if (run?.status === 'failed') return { mark: 'triangle', tone: 'bad', label: 'Run failed' }
  return verdict?.level ?? { mark: 'dash', tone: 'quiet', label: 'No report yet' }
}
