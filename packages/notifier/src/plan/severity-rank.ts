import type { Severity } from '@leeway/monitoring-report'

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, critical: 2 }

/** Returns how severe: 0 `info`, 1 `warning`, 2 `critical`. */
export function severityRank(severity: Severity): number {
  return ranks[severity]
}
