import type { DashboardThresholds } from '../dashboard-thresholds.ts'
import type { QueryScope } from '../queries/query-scope.ts'

/** What the rows of a dashboard have in common. */
export interface RowSettings {
  readonly scope: QueryScope
  readonly thresholds: DashboardThresholds
}
