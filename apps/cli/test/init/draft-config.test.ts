import { inferExpectations } from '@leeway/monitor'
import { parseConfig } from '@leeway/pipeline/config'
import { frameFromRows, type Row } from '@leeway/stats-core'
import { expect, test } from 'vitest'
import { draftConfig } from '../../src/init/draft-config.ts'

const rows = Array.from({ length: 60 }, (_, row) => ({
  'price: net': row / 7,
  team: [`\${a}`, '{b', "c' #"][row % 3]!,
}))
const drafted = (data: readonly Row[], current: string) => {
  const text = draftConfig({ name: 'x', reference: 'r.csv', current, frame: frameFromRows(data) })
  const { config, warnings } = parseConfig(text, 'leeway.yaml', {})
  return { text, monitor: config.monitors[0]!, warnings }
}

test('what is expected of the data is written as it would be inferred', () => {
  const { monitor } = drafted(rows, 'data/2026-05-01.csv')
  expect(monitor.current).toBe('data/{yyyy}-{MM}-{dd}.csv')
  expect(monitor.expectations).toEqual(inferExpectations(frameFromRows(rows), monitor.mapping))
  expect(monitor.expectations?.length).toBeGreaterThan(3)
})

test('rows are chosen by the one time column where the path has no date', () => {
  const timed = rows.map((row, index) => ({ ...row, at: new Date(Date.UTC(2026, 4, 1, index)) }))
  const { monitor, warnings } = drafted(timed, 'all.csv')
  expect(monitor).toMatchObject({
    current: { path: 'all.csv', timeColumn: 'at' },
    mapping: { datetime: 'at' },
  })
  expect(warnings).toEqual([])
})

test('a path without a date stays, and is warned of', () => {
  const { monitor, text, warnings } = drafted(rows, '{all}.csv')
  expect(monitor.current).toBe('{{all}}.csv')
  expect(text).toContain('every window judges this same file')
  expect(warnings).toHaveLength(1)
})
