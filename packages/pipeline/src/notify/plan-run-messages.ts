import type { Alert, MonitoringReport } from '@leeway/monitoring-report'
import { hearsOf, type PlannedMessage, planMessages } from '@leeway/notifier'
import type { AlertState, Window } from '@leeway/state-store'
import type { MonitorConfig } from '../config/monitor-schema.ts'
import type { LoadedConfig } from '../config/read-config.ts'
import { channelsOf } from './channels-of.ts'

/** Returns who hears of a report of a monitor, given the alerts that were active before it. */
export function planRunMessages(
  { loaded, monitor, window }: { loaded: LoadedConfig; monitor: MonitorConfig; window: Window },
  report: MonitoringReport,
  before: readonly AlertState[] | undefined,
): PlannedMessage[] {
  const channels = channelsOf(loaded.config, monitor)
  return planMessages({ report, window, before, channels })
}

/** Returns the names of the channels that hear of an alert of a monitor. */
export function hearersOf(
  { loaded, monitor }: { loaded: LoadedConfig; monitor: MonitorConfig },
  alert: Alert,
): string[] {
  return channelsOf(loaded.config, monitor)
    .filter((channel) => hearsOf(channel, alert))
    .map(({ name }) => name)
}
