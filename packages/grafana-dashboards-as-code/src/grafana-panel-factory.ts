import type { Builder } from '@grafana/grafana-foundation-sdk/cog'
import type { Panel } from '@grafana/grafana-foundation-sdk/dashboard'
import { DashboardError } from './dashboard-error.ts'
import { type DashboardThresholds, defaultDashboardThresholds } from './dashboard-thresholds.ts'
import { type AlertHistoryOptions, alertHistoryPanel } from './ml-panels/alert-history-panel.ts'
import { datasetDriftPanel } from './ml-panels/dataset-drift-panel.ts'
import { driftOverviewPanel } from './ml-panels/drift-overview-panel.ts'
import { driftTrendPanel } from './ml-panels/drift-trend-panel.ts'
import { featureDriftHeatmapPanel } from './ml-panels/feature-drift-heatmap-panel.ts'
import { generationTimePanel } from './ml-panels/generation-time-panel.ts'
import type { PanelPlace } from './ml-panels/panel-place.ts'
import { type PerformanceKind, performanceGroups } from './ml-panels/performance-groups.ts'
import { performancePanel } from './ml-panels/performance-panel.ts'
import { qualityOverviewPanel } from './ml-panels/quality-overview-panel.ts'
import { testResultsPanel } from './ml-panels/test-results-panel.ts'
import { influxdbReference } from './queries/data-source-references.ts'

/** What a panel for a dashboard of one's own is told. */
export interface PanelOptions {
  /** Its id in the dashboard: a whole number of 1 or more, once in the dashboard. */
  readonly panelId: number
  /** Uid of the Prometheus data source, or a variable that chooses one (`$datasource`). */
  readonly datasource: string
  /**
   * The series that it shows, as regular expressions by label: `{ model: 'fraud', environment: '$environment' }`. Default: all.
   */
  readonly labels?: Readonly<Record<string, string>>
  /** Over how long reports are counted, as Prometheus or Grafana writes it. Default: `$__range`, the time that the dashboard shows. */
  readonly window?: string
  /** In columns of the grid, of which there are 24. Default: 12. */
  readonly width?: number
  /** In grid rows of 30 pixels. Default: 8. */
  readonly height?: number
  /** From where on it turns red. Default: `defaultDashboardThresholds`, for each one that is not given. */
  readonly thresholds?: Partial<DashboardThresholds>
}

/** Makes the panels of Leeway's dashboards for dashboards of one's own; each method returns Grafana's JSON model of a panel. */
export class GrafanaPanelFactory {
  /** Returns the gauge of the share of features that drifted. @throws {DashboardError} `invalid_option` */
  createMlDriftOverviewPanel(options: PanelOptions): Panel {
    return made(driftOverviewPanel, options)
  }

  /** Returns the percentage of missing values as a number. @throws {DashboardError} `invalid_option` */
  createMlQualityOverviewPanel(options: PanelOptions): Panel {
    return made(qualityOverviewPanel, options)
  }

  /**
   * Returns the model's performance over time. @throws {DashboardError} `invalid_option`
   *
   * @param options `kind`: which measures; default: `accuracy`, with F1
   */
  createMlPerformancePanel(options: PanelOptions & { readonly kind?: PerformanceKind }): Panel {
    const group = performanceGroups[options.kind ?? 'accuracy']
    return made((place) => performancePanel(place, group), options)
  }

  /** Returns the gauge that says whether the data set has drifted. @throws {DashboardError} `invalid_option` */
  createDatasetDriftPanel(options: PanelOptions): Panel {
    return made(datasetDriftPanel, options)
  }

  /** Returns the share of features that drifted over time. @throws {DashboardError} `invalid_option` */
  createDriftTrendPanel(options: PanelOptions): Panel {
    return made(driftTrendPanel, options)
  }

  /** Returns the heatmap of features over time. @throws {DashboardError} `invalid_option` */
  createFeatureDriftHeatmapPanel(options: PanelOptions): Panel {
    return made(featureDriftHeatmapPanel, options)
  }

  /** Returns the table of verdict, score and effect size of each feature. @throws {DashboardError} `invalid_option` */
  createTestResultsPanel(options: PanelOptions): Panel {
    return made(testResultsPanel, options)
  }

  /** Returns the alerts of reports over time. @throws {DashboardError} `invalid_option` */
  createAlertHistoryPanel(options: PanelOptions & AlertHistoryOptions): Panel {
    return made((place) => alertHistoryPanel(place, options), options)
  }

  /** Returns how long reports took to generate: the performance of the monitoring itself. @throws {DashboardError} `invalid_option` */
  createMonitoringPerformancePanel(options: PanelOptions): Panel {
    return made(generationTimePanel, options)
  }
}

function made(definition: (place: PanelPlace) => Builder<Panel>, options: PanelOptions): Panel {
  const { panelId, datasource, labels = {}, window = '$__range', width = 12, height = 8 } = options
  assertWhole('panelId', panelId)
  assertWhole('width', width, 24)
  assertWhole('height', height)
  const panel = definition({
    at: { id: panelId, width, height },
    scope: {
      prometheus: { type: 'prometheus', uid: datasource },
      influxdb: influxdbReference,
      matchers: labels,
      window,
    },
    thresholds: { ...defaultDashboardThresholds, ...options.thresholds },
  })
  return panel.build()
}

function assertWhole(option: string, value: number, most = Number.MAX_SAFE_INTEGER): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return
  const range = most === 24 ? 'from 1 to 24' : 'of 1 or more'
  throw new DashboardError(
    'invalid_option',
    `panel: ${option} is ${value}, expected a whole number ${range}`,
  )
}
