import type { MonitorConfig } from '../config/monitor-schema.ts'

/** Returns the options of a monitor's configuration that say how it judges. */
export function judging(monitor: MonitorConfig) {
  const {
    reference,
    current,
    window,
    timeZone,
    schedule,
    mapping,
    history,
    sinks,
    channels,
    ...options
  } = monitor
  return { ...options, columnMapping: mapping }
}
