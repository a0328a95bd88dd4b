import type { LintedDashboard } from './linted-dashboard.ts'

/** Something that a rule does not like. */
export interface Complaint {
  /** Default: `error`. */
  readonly severity?: 'error' | 'warning'
  /** The title of the panel, where it is about one. */
  readonly panel?: string
  /** The place of the query in its panel, from 0. */
  readonly target?: number
  /** The name of the variable, where it is about one. */
  readonly variable?: string
  /** What was found, and what would be right. */
  readonly message: string
}

/** A rule of Grafana’s dashboard-linter. */
export interface LintRule {
  /** Its name there. */
  readonly id: string
  readonly check: (dashboard: LintedDashboard) => readonly Complaint[]
}
