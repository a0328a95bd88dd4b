import { type Dashboard, GrafanaDashboardConfig } from '@leeway/grafana-dashboards-as-code'
import { describe, expect, test } from 'vitest'
import { panelsOf } from './dashboard-parts.ts'

const dashboard = new GrafanaDashboardConfig().createMlMonitoringDashboard()
const panels = panelsOf(dashboard)
const everything = dashboard.panels ?? []
// biome-ignore lint/suspicious/noTemplateCurlyInString: Grafana's own placeholder
const chosenDatasource = { type: 'prometheus', uid: '${datasource}' }

describe('layout', () => {
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

  test('four rows, the overview first', () => {
    const rows = everything.filter(({ type }) => type === 'row').map(({ title }) => title)
    expect(rows).toEqual(['Overview', 'Data drift', 'Data quality', 'Monitoring itself'])
    expect(everything[0]?.type).toBe('row')
  })
})

test('ids start at 1 and occur once', () => {
  const ids = everything.map(({ id }) => id ?? 0)
  expect(Math.min(...ids)).toBeGreaterThanOrEqual(1)
  expect(new Set(ids).size).toBe(ids.length)
})

describe('the rules of Grafana’s dashboard-linter', () => {
  test('dashboard: a stable uid, read-only, a schema version, no version or id of its own', () => {
    expect(dashboard).toMatchObject({
      uid: 'leeway-ml-monitoring',
      editable: false,
      schemaVersion: 42,
      timezone: 'browser',
    })
    expect(dashboard).not.toHaveProperty('version')
    expect(dashboard).not.toHaveProperty('id')
  })

  test.each(panels)(
    'panel $title: title, description, unit, thresholds, text for no value',
    (panel) => {
      expect(panel.title).toMatch(/\S/)
      expect(panel.description).toMatch(/^[A-Z].*\.$/)
      expect(panel.fieldConfig?.defaults).toMatchObject({
        unit: expect.stringMatching(/^(bool|percentunit|percent|short|s)$/),
        noValue: 'no data',
        thresholds: { steps: expect.arrayContaining([expect.objectContaining({ value: null })]) },
      })
    },
  )

  test.each(panels)('panel $title: the chosen data source, in panel and targets', (panel) => {
    expect(panel.datasource).toEqual(chosenDatasource)
    const targets = (panel.targets ?? []) as unknown as Record<string, unknown>[]
    expect(targets.length).toBeGreaterThan(0)
    targets.forEach((target, i) => {
      expect(target).toMatchObject({ datasource: chosenDatasource, refId: 'AB'[i] })
      expect(target.legendFormat).toMatch(/\S/)
    })
  })

  test('shares are drawn from 0 to 1', () => {
    const shares = panels.filter((panel) => panel.fieldConfig?.defaults.unit === 'percentunit')
    expect(shares).toHaveLength(2)
    for (const { fieldConfig } of shares)
      expect(fieldConfig?.defaults).toMatchObject({ min: 0, max: 1 })
  })

  test('variables: the data source first, then from the wide to the narrow, reloaded with the time', () => {
    const variables = dashboard.templating.list ?? []
    expect(variables.map(({ name, label }) => [name, label])).toEqual([
      ['datasource', 'Data source'],
      ['environment', 'Environment'],
      ['model', 'Model'],
      ['version', 'Version'],
      ['monitor', 'Monitor'],
      ['lookback', 'Look back'],
    ])
    for (const variable of variables.filter(({ type }) => type === 'query')) {
      expect(variable).toMatchObject({
        datasource: chosenDatasource,
        refresh: 2,
        multi: true,
        includeAll: true,
        allValue: '.*',
        current: { text: ['All'], value: ['$__all'] },
      })
    }
  })

  test('links and annotations are in sight, and use the chosen data source', () => {
    expect(dashboard.links).toEqual([
      expect.objectContaining({ type: 'dashboards', includeVars: true, keepTime: true }),
    ])
    expect(dashboard.annotations.list).toEqual([
      expect.objectContaining({ name: 'Dataset drift', datasource: chosenDatasource }),
    ])
    for (const part of [...dashboard.links!, ...dashboard.annotations.list!]) {
      expect(part).not.toHaveProperty('placement')
    }
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

  test('without tags there is nothing to link to', () => {
    const config = new GrafanaDashboardConfig({ dashboardTags: [] })
    expect(config.createMlMonitoringDashboard().links).toEqual([])
  })

  test('the data source is the one chosen at first', () => {
    const { templating } = new GrafanaDashboardConfig().createMlMonitoringDashboard({
      prometheusDatasource: 'ml-prometheus',
    })
    expect(templating.list?.[0]?.current).toEqual({ text: 'ml-prometheus', value: 'ml-prometheus' })
  })

  test('thresholds are drawn and described', () => {
    const changed = new GrafanaDashboardConfig().createMlMonitoringDashboard({
      thresholds: { driftShare: 0.3, exportAgeSeconds: 3600 },
    })
    expect(stepsOf(changed, 'Drift share')).toEqual([null, 0.3])
    expect(stepsOf(changed, 'Drift share over time')).toEqual([null, 0.3])
    expect(stepsOf(changed, 'Missing values')).toEqual([null, 5])
    expect(panelOf(changed, 'Drift share').description).toContain('Red from 30 % on.')
    expect(panelOf(changed, 'Age of the last export').description).toContain('Red from 1 hour on.')
  })
})

function panelOf(from: Dashboard, title: string) {
  return panelsOf(from).find((panel) => panel.title === title)!
}

function stepsOf(from: Dashboard, title: string) {
  return panelOf(from, title).fieldConfig?.defaults.thresholds?.steps.map(({ value }) => value)
}
