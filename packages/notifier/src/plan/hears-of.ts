import type { Severity } from '@leeway/monitoring-report'
import type { HearingRules } from './hearing-rules.ts'
import { severityRank } from './severity-rank.ts'

/** Returns whether a channel hears of an alert while it is active. */
export function hearsOf(
  { minimumSeverity = 'info' }: Pick<HearingRules, 'minimumSeverity'>,
  { severity }: { readonly severity: Severity },
): boolean {
  return severityRank(severity) >= severityRank(minimumSeverity)
}
