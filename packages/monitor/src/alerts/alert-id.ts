import type { AlertType } from '@leeway/monitoring-report'

/** Returns the id of an alert, the same in every run: what it is about, from the monitor down. */
export function alertId(
  monitor: string,
  type: AlertType,
  ...subject: readonly (string | undefined)[]
): string {
  return [monitor, type, ...subject].filter((part) => part !== undefined).join(':')
}
