import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  DashboardError,
  GrafanaDashboardConfig,
  type GrafanaDashboardConfigOptions,
  serializeDashboard,
} from '@leeway/grafana-dashboards-as-code'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

test.each<[GrafanaDashboardConfigOptions, string]>([
  [{ dashboardTitle: ' ' }, 'dashboard: dashboardTitle is " ", expected some text'],
  [{ refreshInterval: '30 s' }, 'dashboard: refreshInterval is "30 s"'],
  [{ timeRange: 'now-1h' }, 'dashboard: timeRange is "now-1h"'],
  [{ timeRange: '' }, 'expected a number with its unit, as 30s, 1h, 7d'],
])('%j is refused', (options, message) => {
  expect(() => new GrafanaDashboardConfig(options)).toThrow(DashboardError)
  expect(() => new GrafanaDashboardConfig(options)).toThrow(message)
})

test.each(['', 'with space', 'x'.repeat(41)])('the uid %j is refused', (uid) => {
  expect(() => new GrafanaDashboardConfig().createMlMonitoringDashboard({ uid })).toThrow(
    expect.objectContaining({ code: 'invalid_option' }),
  )
})

test('the text is the same for the same dashboard, keys in order', () => {
  const make = () => serializeDashboard(new GrafanaDashboardConfig().createMlMonitoringDashboard())
  expect(make()).toBe(make())
  const keys = Object.keys(JSON.parse(make()))
  expect(keys).toEqual(keys.toSorted())
})

describe('exportDashboard', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'leeway-dashboards-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('writes the dashboard that was created last, into folders it makes, and nothing beside it', async () => {
    const config = new GrafanaDashboardConfig({ dashboardTags: ['mlops'] })
    config.createMlMonitoringDashboard()
    const dashboard = config.createMlMonitoringDashboard({ prometheusDatasource: 'prometheus' })
    await config.exportDashboard(join(folder, 'new', 'ml_monitoring.json'))
    expect(readdirSync(join(folder, 'new'))).toEqual(['ml_monitoring.json'])
    const text = readFileSync(join(folder, 'new', 'ml_monitoring.json'), 'utf8')
    expect(text).toBe(serializeDashboard(dashboard))
  })

  test('replaces what is there', async () => {
    const config = new GrafanaDashboardConfig()
    const path = join(folder, 'x.json')
    await config.exportDashboard(path, config.createMlMonitoringDashboard({ uid: 'a' }))
    await config.exportDashboard(path, config.createMlMonitoringDashboard({ uid: 'b' }))
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ uid: 'b' })
  })

  test('says when there is nothing to write', async () => {
    await expect(
      new GrafanaDashboardConfig().exportDashboard(join(folder, 'x.json')),
    ).rejects.toMatchObject({ code: 'nothing_to_export' })
  })

  test('says when it cannot write', async () => {
    const config = new GrafanaDashboardConfig()
    config.createMlMonitoringDashboard()
    await expect(config.exportDashboard(folder)).rejects.toMatchObject({
      code: 'write_failed',
      cause: expect.objectContaining({ code: expect.any(String) }),
    })
  })
})
