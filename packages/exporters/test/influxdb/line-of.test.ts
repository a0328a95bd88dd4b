import type { Point } from '@leeway/metric-catalogue'
import { expect, test } from 'vitest'
import { lineOf } from '../../src/influxdb/line-of.ts'

const point = (change: Partial<Point> = {}): Point => ({
  measurement: 'ml_data_drift',
  tags: { monitor: 'odds' },
  fields: [{ name: 'dataset_drift', type: 'int', value: 1 }],
  ...change,
})

test('an int has its i, a float has none, the time is in milliseconds', () => {
  const fields: Point['fields'] = [
    { name: 'dataset_drift', type: 'int', value: 0 },
    { name: 'drift_share', type: 'float', value: 1 },
    { name: 'score', type: 'float', value: 1e-300 },
  ]
  expect(lineOf(point({ fields }), 1795413600123)).toBe(
    'ml_data_drift,monitor=odds dataset_drift=0i,drift_share=1,score=1e-300 1795413600123',
  )
})

test.each([
  ['a b,c=d', 'a\\ b\\,c\\=d'],
  ['say "drift"', 'say\\ "drift"'],
  ['C:\\models\\new', 'C:\\models\\new'],
  ['C:\\', 'C:/'],
  ['two\\\\', 'two//'],
  ['a\\,b', 'a/\\,b'],
  ['a\\=b\\ c', 'a/\\=b/\\ c'],
  ['first\nsecond', 'first\\nsecond'],
  ['👩‍🔬', '👩‍🔬'],
])('the tag %j is written as %s', (text, written) => {
  expect(lineOf(point({ tags: { monitor: text } }), 0)).toBe(
    `ml_data_drift,monitor=${written} dataset_drift=1i 0`,
  )
})

test.each([1.5, 2 ** 53, Number.NaN])('%s is no int', (value) => {
  const fields: Point['fields'] = [{ name: 'dataset_drift', type: 'int', value }]
  expect(() => lineOf(point({ fields }), 0)).toThrow(
    `influxdb: ml_data_drift dataset_drift is ${value}, expected a whole number`,
  )
})
