import { readdirSync, readFileSync } from 'node:fs'
import { serializeDashboard } from '@leeway/grafana-dashboards-as-code'
import { expect, test } from 'vitest'
import { shippedDashboards } from '../scripts/shipped-dashboards.ts'

const folder = new URL('../../../dashboards/', import.meta.url)
const shipped = shippedDashboards()

test.each(shipped)(
  'dashboards/$file is what scripts/write-dashboards.ts writes',
  ({ file, dashboard }) => {
    expect(readFileSync(new URL(file, folder), 'utf8')).toBe(serializeDashboard(dashboard))
  },
)

test('every dashboard in the folder is generated', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  expect(files.toSorted()).toEqual(shipped.map(({ file }) => file).toSorted())
})
