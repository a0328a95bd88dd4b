import { type Dashboard, GrafanaDashboardConfig } from '@leeway/grafana-dashboards-as-code'
import { describe, expect, test } from 'vitest'
import { driftPanelIds } from '../src/drift-analysis/panel-ids.ts'
import { panelIds } from '../src/ml-monitoring/panel-ids.ts'
import { panelsOf } from './dashboard-parts.ts'

const config = new GrafanaDashboardConfig()
const both = [
  {
    name: 'ML monitoring',
    dashboard: config.createMlMonitoringDashboard(),
    ids: panelIds,
    rows: [
      'Overview',
      'Data drift',
      'Data quality',
      'Model performance',
      'Alerts',
      'Monitoring itself',
      'From InfluxDB',
    ],
    // each key panel of the guide, and its type
    guide: {
      'Dataset drift': 'gauge',
      'Drift share over time': 'timeseries',
      'Missing values': 'stat',
      'Feature drift heatmap': 'heatmap',
      'Report generation time': 'timeseries',
      'Alert summary': 'table',
      Accuracy: 'timeseries',
    },
    features: false,
  },
  {
    name: 'drift analysis',
    dashboard: config.createDriftAnalysisDashboard(),
    ids: driftPanelIds,
    rows: [
      'Current drift statistics',
      'Drift trend and comparison',
      'Features',
      'Drift alert history',
      'From InfluxDB',
    ],
    guide: {
      'Drift share': 'gauge',
      'Drift share over time': 'timeseries',
      'Feature drift heatmap': 'heatmap',
      'Drift alert history': 'timeseries',
      'Statistical test results': 'table',
      'Drift share, now and $lookback before': 'timeseries',
    },
    features: true,
  },
]

describe.each(both)('$name', ({ dashboard, ids, rows, guide, features }) => {
  const everything = dashboard.panels ?? []
  const places = everything.map(({ gridPos, title }) => ({ ...gridPos!, title }))

  test('nothing lies over anything else', () => {
    const cells = new Map<string, string | undefined>()
    for (const { x, y, w, h, title } of places) {
      for (let column = x; column < x + w; column++) {
        for (let line = y; line < y + h; line++) {
          const cell = `${column},${line}`
          expect(cells.get(cell), `${title} at ${cell}`).toBeUndefined()
          cells.set(cell, title)
        }
      }
    }
  })

  test('the grid is full: 24 columns, no holes', () => {
    const area = places.reduce((sum, { w, h }) => sum + w * h, 0)
    const height = Math.max(...places.map(({ y, h }) => y + h))
    expect(Math.max(...places.map(({ x, w }) => x + w))).toBe(24)
    expect(area).toBe(24 * height)
  })

  test('its rows, the overview first', () => {
    expect(everything.filter(({ type }) => type === 'row').map(({ title }) => title)).toEqual(rows)
    expect(everything[0]?.type).toBe('row')
  })

  test('ids are those of the table, each once, from 1 on', () => {
    const table = Object.values(ids).toSorted((a, b) => a - b)
    expect(everything.map(({ id }) => id ?? 0).toSorted((a, b) => a - b)).toEqual(table)
    expect(new Set(table).size).toBe(table.length)
    expect(table[0]).toBeGreaterThanOrEqual(1)
  })

  test.each(Object.entries(guide))('the guide’s panel %s', (title, type) => {
    expect(panelsOf(dashboard).find((panel) => panel.title === title)).toMatchObject({ type })
  })

  test('targets are named in order, and ask the data source of their panel', () => {
    for (const { datasource, targets = [] } of panelsOf(dashboard)) {
      const found = targets as unknown as Record<string, unknown>[] // Dataquery hides its fields
      found.forEach((target, i) => {
        expect(target).toMatchObject({ datasource, refId: 'ABCDEF'[i] })
      })
    }
  })

  test('shares are drawn from 0 to 1', () => {
    const shares = panelsOf(dashboard).filter(
      ({ fieldConfig, type }) =>
        fieldConfig?.defaults.unit === 'percentunit' && !/heatmap/.test(type),
    )
    for (const { fieldConfig, title } of shares) {
      if (title?.endsWith('of each report')) continue
      expect(fieldConfig?.defaults, title).toMatchObject({ min: 0, max: 1 })
    }
  })

  test('variables: the data sources first, then from the wide to the narrow, each narrowed by those before', () => {
    const variables = dashboard.templating.list ?? []
    const labels = ['environment', 'model', 'version', 'monitor', ...(features ? ['feature'] : [])]
    expect(variables.map(({ name }) => name)).toEqual([
      'prometheus_datasource',
      'influxdb_datasource',
      ...labels,
      'lookback',
    ])
    for (const [i, label] of labels.entries()) {
      const { query, current } = variables.find(({ name }) => name === label)!
      expect(current).toEqual({ text: ['All'], value: ['$__all'] })
      const named = [...JSON.stringify(query).matchAll(/\$(\w+)/g)].map(([, name]) => name)
      expect(named).toEqual(labels.slice(0, i))
    }
  })

  test('links and annotations are in sight', () => {
    expect(dashboard.links).toEqual([
      expect.objectContaining({ type: 'dashboards', includeVars: true, keepTime: true }),
    ])
    expect(dashboard.annotations.list?.map(({ name }) => name)).toEqual([
      'Dataset drift',
      'Firing rules',
    ])
    for (const part of [...dashboard.links!, ...dashboard.annotations.list!]) {
      expect(part).not.toHaveProperty('placement')
    }
  })

  test('no version, id or time of its own', () => {
    for (const key of ['version', 'id', 'iteration']) expect(dashboard).not.toHaveProperty(key)
  })
})

describe('options', () => {
  test('title, tags, refresh and time are those of the configuration', () => {
    const config = new GrafanaDashboardConfig({
      dashboardTitle: 'Odds',
      dashboardTags: ['odds'],
      refreshInterval: '',
      timeRange: '7d',
    })
    expect(config.createMlMonitoringDashboard({ uid: 'odds' })).toMatchObject({
      uid: 'odds',
      title: 'Odds',
      tags: ['odds'],
      refresh: '',
      time: { from: 'now-7d', to: 'now' },
      links: [{ tags: ['odds'] }],
    })
  })

  test('the title of drift analysis tells it from the main dashboard', () => {
    const config = new GrafanaDashboardConfig({ dashboardTitle: 'Odds' })
    expect(config.createDriftAnalysisDashboard().title).toBe('Odds: drift analysis')
    expect(new GrafanaDashboardConfig().createDriftAnalysisDashboard()).toMatchObject({
      title: 'Drift Analysis Dashboard',
      uid: 'leeway-drift-analysis',
    })
  })

  test('without tags there is nothing to link to', () => {
    const config = new GrafanaDashboardConfig({ dashboardTags: [] })
    expect(config.createMlMonitoringDashboard().links).toEqual([])
  })

  test('the data sources are those chosen at first', () => {
    const { templating } = new GrafanaDashboardConfig().createMlMonitoringDashboard({
      prometheusDatasource: 'ml-prometheus',
      influxdbDatasource: 'ml-influxdb',
    })
    const [prometheus, influxdb] = templating.list ?? []
    expect(prometheus?.current).toEqual({ text: 'ml-prometheus', value: 'ml-prometheus' })
    expect(influxdb?.current).toEqual({ text: 'ml-influxdb', value: 'ml-influxdb' })
  })

  test('thresholds are drawn and described', () => {
    const changed = new GrafanaDashboardConfig().createMlMonitoringDashboard({
      thresholds: { driftShare: 0.3, exportAgeSeconds: 3600, reportAgeSeconds: 7200 },
    })
    expect(stepsOf(changed, 'Drift share')).toEqual([null, 0.3])
    expect(stepsOf(changed, 'Drift share over time')).toEqual([null, 0.3])
    expect(stepsOf(changed, 'Missing values')).toEqual([null, 5])
    expect(panelOf(changed, 'Drift share').description).toContain('Red from 30 % on.')
    expect(panelOf(changed, 'Age of the last report').description).toContain('Red from 2 hours on.')
    expect(panelOf(changed, 'Age of the last export').description).toContain('Red from 1 hour on.')
  })
})

function panelOf(from: Dashboard, title: string) {
  return panelsOf(from).find((panel) => panel.title === title)!
}

function stepsOf(from: Dashboard, title: string) {
  return panelOf(from, title).fieldConfig?.defaults.thresholds?.steps.map(({ value }) => value)
}
