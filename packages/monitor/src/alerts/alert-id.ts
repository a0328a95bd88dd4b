import type { AlertType } from '@leeway/monitoring-report'
import { joinedId } from './joined-id.ts'

/** Returns the id of an alert, the same in every run: what it is about, from the monitor down ({@link joinedId}). */
export function alertId(
  monitor: string,
  type: AlertType,
  ...subject: readonly (string | undefined)[]
): string {
  return joinedId(monitor, type, ...subject)
}
