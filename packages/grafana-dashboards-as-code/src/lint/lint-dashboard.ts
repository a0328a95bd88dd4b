import { DashboardError } from '../dashboard-error.ts'
import { type LintConfig, type LintConfigRule, ownLintConfig } from './lint-config.ts'
import type { Complaint } from './lint-rule.ts'
import { lintRules } from './lint-rules.ts'
import { lintedDashboardSchema } from './linted-dashboard.ts'

/** Something that is wrong with a dashboard. */
export interface LintFinding extends Omit<Complaint, 'severity'> {
  /** The rule's name in Grafana’s dashboard-linter. */
  readonly rule: string
  readonly severity: 'error' | 'warning'
}

/**
 * Returns what the rules of Grafana’s dashboard-linter find in a dashboard of the classic JSON model, in the order of the rules; empty where all is right.
 *
 * @param config which rules do not hold, or only warn; default: those of Leeway's own dashboards
 * @throws {DashboardError} `not_a_dashboard` for what is none, with the place
 */
export function lintDashboard(
  dashboard: unknown,
  config: LintConfig = ownLintConfig,
): LintFinding[] {
  const { data, error } = lintedDashboardSchema.safeParse(dashboard)
  if (!data) {
    const { path = [], message } = error.issues[0] ?? { message: 'is none' }
    const place = path.join('.') || 'the whole'
    throw new DashboardError('not_a_dashboard', `no dashboard: ${place}: ${message}`)
  }
  return lintRules.flatMap(({ id, check }) =>
    check(data)
      .filter((complaint) => !isNamed(config.exclusions?.[id], data.title, complaint))
      .map(({ severity = 'error', ...complaint }) => ({
        rule: id,
        severity: isNamed(config.warnings?.[id], data.title, complaint) ? 'warning' : severity,
        ...complaint,
      })),
  )
}

/** Whether a rule of the configuration speaks of the complaint: in general, or in one of its entries. */
function isNamed(
  rule: LintConfigRule | null | undefined,
  title: string | undefined,
  complaint: Complaint,
): boolean {
  if (rule === undefined) return false
  const entries = rule?.entries ?? []
  if (entries.length === 0) return true
  return entries.some(
    ({ dashboard, panel, targetIdx }) =>
      (dashboard === undefined || dashboard === title) &&
      (panel === undefined || panel === complaint.panel) &&
      (targetIdx === undefined || Number(targetIdx) === complaint.target),
  )
}
