import type { DashboardThresholds } from '../dashboard-thresholds.ts'
import type { PanelFrame } from '../panels/panel-frame.ts'
import type { QueryScope } from '../queries/query-scope.ts'

/** Where a panel stands and what it looks at: all that a dashboard decides of a panel that several have. */
export interface PanelPlace {
  readonly at: Pick<PanelFrame, 'id' | 'width' | 'height'>
  readonly scope: QueryScope
  readonly thresholds: DashboardThresholds
}
