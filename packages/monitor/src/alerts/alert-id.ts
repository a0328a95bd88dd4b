import type { AlertType } from '@leeway/monitoring-report'

/**
 * Returns the id of an alert, the same in every run: what it is about, from the monitor down. A colon or backslash in a name has a backslash before it, so that a column `embedding:v` is not taken for
 * the embedding `v`.
 */
export function alertId(
  monitor: string,
  type: AlertType,
  ...subject: readonly (string | undefined)[]
): string {
  const names = subject.filter((part) => part !== undefined)
  return [monitor, type, ...names.map((name) => name.replace(/[\\:]/g, '\\$&'))].join(':')
}
