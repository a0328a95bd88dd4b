import { DashboardError, GrafanaPanelFactory } from '@leeway/grafana-dashboards-as-code'
import { describe, expect, test } from 'vitest'

const factory = new GrafanaPanelFactory()
const made = { panelId: 3, datasource: 'prometheus' }

const methods = [
  'createMlDriftOverviewPanel',
  'createMlQualityOverviewPanel',
  'createMlPerformancePanel',
  'createDatasetDriftPanel',
  'createDriftTrendPanel',
  'createFeatureDriftHeatmapPanel',
  'createTestResultsPanel',
  'createAlertHistoryPanel',
  'createMonitoringPerformancePanel',
] as const

describe.each(methods)('%s', (method) => {
  test('has the id, the data source and the size that were asked for', () => {
    const panel = factory[method]({ ...made, width: 6, height: 4 })
    const datasource = { type: 'prometheus', uid: 'prometheus' }
    expect(panel).toMatchObject({ id: 3, datasource, gridPos: { w: 6, h: 4 } })
    for (const target of panel.targets ?? []) expect(target).toMatchObject({ datasource })
  })

  test('needs no variables of the dashboard that it comes into', () => {
    const text = JSON.stringify(factory[method](made).targets)
    expect(text.replaceAll('$__range', '')).not.toContain('$')
  })

  test('chooses series by labels', () => {
    const panel = factory[method]({ ...made, labels: { model: 'fraud', environment: '$env' } })
    for (const target of panel.targets ?? []) {
      expect(JSON.stringify(target)).toContain(String.raw`{model=~\"fraud\", environment=~\"$env\"`)
    }
  })
})

test('thresholds are drawn', () => {
  const panel = factory.createMlDriftOverviewPanel({ ...made, thresholds: { driftShare: 0.1 } })
  expect(panel.fieldConfig?.defaults.thresholds?.steps.map(({ value }) => value)).toEqual([
    null,
    0.1,
  ])
})

test('performance is that of the task', () => {
  const titles = (['accuracy', 'error', 'ranking'] as const).map(
    (kind) => factory.createMlPerformancePanel({ ...made, kind }).title,
  )
  expect(titles).toEqual(['Accuracy', 'Error of a regression', 'Ranking at k'])
})

test.each([
  [{ panelId: 0 }, 'panel: panelId is 0, expected a whole number of 1 or more'],
  [{ panelId: 1.5 }, 'panel: panelId is 1.5'],
  [{ panelId: 1, width: 25 }, 'panel: width is 25, expected a whole number from 1 to 24'],
])('%j is refused', (options, message) => {
  const make = () => factory.createMlDriftOverviewPanel({ datasource: 'p', ...options })
  expect(make).toThrow(DashboardError)
  expect(make).toThrow(message)
})
