import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/table'
import { featureDriftEffect, featureDrifted, featureDriftScore } from '@leeway/metric-catalogue'
import { driftStateMappings } from '../panels/drift-state.ts'
import { tablePanel } from '../panels/table-panel.ts'
import { latestOf } from '../queries/latest-of.ts'
import type { PanelPlace } from './panel-place.ts'

/** Returns the statistical test results of the latest reports as a table: verdict, score and effect size of each feature. */
export function testResultsPanel({ at, scope }: PanelPlace): PanelBuilder {
  return tablePanel({
    ...at,
    datasource: scope.prometheus,
    title: 'Statistical test results',
    description: `${featureDriftScore.help} The effect size is comparable over features and tests, where the policy measures one.`,
    unit: 'none',
    queries: [featureDrifted, featureDriftScore, featureDriftEffect].map((metric) => ({
      expr: latestOf(metric, scope),
      legend: '',
    })),
    columns: [
      {
        heading: 'Verdict',
        properties: [
          { id: 'mappings', value: driftStateMappings },
          { id: 'custom.cellOptions', value: { type: 'color-text' } },
        ],
      },
      { heading: 'Score', properties: [{ id: 'unit', value: 'sci' }] },
      { heading: 'Effect size', properties: [{ id: 'decimals', value: 3 }] },
    ],
  })
}
