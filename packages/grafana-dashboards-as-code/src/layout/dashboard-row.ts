import type { Builder } from '@grafana/grafana-foundation-sdk/cog'
import type { Panel } from '@grafana/grafana-foundation-sdk/dashboard'

/** A titled row of a dashboard with the panels below it, from left to right and top to bottom; each line of panels fills the grid. */
export interface DashboardRow {
  readonly id: number
  readonly title: string
  readonly panels: readonly Builder<Panel>[]
}
