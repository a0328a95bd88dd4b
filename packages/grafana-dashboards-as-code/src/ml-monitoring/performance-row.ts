import type { DashboardRow } from '../layout/dashboard-row.ts'
import type { RowSettings } from '../layout/row-settings.ts'
import { type PerformanceGroup, performanceGroups } from '../ml-panels/performance-groups.ts'
import { performancePanel } from '../ml-panels/performance-panel.ts'
import { panelIds } from './panel-ids.ts'

/** Returns the row on the performance of models, for the tasks that there are. */
export function performanceRow(settings: RowSettings): DashboardRow {
  const panel = (id: number, group: PerformanceGroup) =>
    performancePanel({ at: { id, width: 8, height: 9 }, ...settings }, group)
  return {
    id: panelIds.performanceRow,
    title: 'Model performance',
    panels: [
      panel(panelIds.accuracy, performanceGroups.accuracy),
      panel(panelIds.precision, performanceGroups.precision),
      panel(panelIds.curves, performanceGroups.curves),
      panel(panelIds.agreement, performanceGroups.agreement),
      panel(panelIds.probability, performanceGroups.probability),
      panel(panelIds.error, performanceGroups.error),
      panel(panelIds.relativeError, performanceGroups.relativeError),
      panel(panelIds.explained, performanceGroups.explained),
      panel(panelIds.ranking, performanceGroups.ranking),
      panel(panelIds.relevance, performanceGroups.relevance),
      panel(panelIds.lists, performanceGroups.lists),
      panel(panelIds.novelty, performanceGroups.novelty),
    ],
  }
}
