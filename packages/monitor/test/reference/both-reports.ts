import type { MonitoringReport } from '@leeway/monitoring-report'
import { type Frame, parseProfile, type StoredProfile, serializeProfile } from '@leeway/stats-core'
import { MlMonitor } from '../../src/ml-monitor.ts'
import type { MlMonitorOptions } from '../../src/monitor-options.ts'
import { profileReference } from '../../src/reference/profile-reference.ts'

export type Options = Omit<MlMonitorOptions, 'reference'>

export const generatedAt = '2026-11-23T09:00:00Z'

export const kept = (profile: StoredProfile): StoredProfile =>
  parseProfile(serializeProfile(profile))

/** The reports of one monitor on the data of a reference and of another on its profile, written and read back. */
export async function bothReports(
  reference: Frame,
  current: Frame,
  options: Options = {},
): Promise<[data: MonitoringReport, profile: MonitoringReport]> {
  const {
    columnMapping: mapping = {},
    sensitive = [],
    notSensitive = [],
    policy = 'calibrated',
  } = options
  const profile = profileReference({
    reference,
    columnMapping: mapping,
    sensitive,
    notSensitive,
    policy,
  })
  const hidden = profile.columns.flatMap((column) => (column.sensitive ? column.name : []))
  const monitors = [
    new MlMonitor({ ...options, reference, sensitive: hidden }),
    new MlMonitor({ ...options, reference: kept(profile) }),
  ]
  const [data, stored] = await Promise.all(
    monitors.map((monitor) => monitor.generateComprehensiveReport({ current, generatedAt })),
  )
  return [data!, stored!]
}
