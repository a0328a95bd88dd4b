import { expect, test } from 'vitest'
import { datedPath } from '../../src/init/dated-path.ts'

test.each([
  ['data/2026-05-01.csv', 'day', 'data/{yyyy}-{MM}-{dd}.csv'],
  ['odds_20260501.parquet', 'day', 'odds_{yyyy}{MM}{dd}.parquet'],
  ['data/2026/05/01/odds.csv', 'day', 'data/{yyyy}/{MM}/{dd}/odds.csv'],
  ['data/2026/05/2026-05-01.csv', 'day', 'data/{yyyy}/{MM}/{yyyy}-{MM}-{dd}.csv'],
  ['2026-05-01T13.csv', 'hour', '{yyyy}-{MM}-{dd}T{HH}.csv'],
  ['odds-2026-05.csv', 'month', 'odds-{yyyy}-{MM}.csv'],
  ['odds-2026-W18.csv', 'week', 'odds-{GGGG}-W{WW}.csv'],
  ['{a}/2026-05-01.csv', 'day', '{{a}}/{yyyy}-{MM}-{dd}.csv'],
])('%s is a file of a %s, %s', (path, window, template) => {
  expect(datedPath(path)).toEqual({ window, path: template })
})

test.each(['current.csv', 'v2-2026.csv', '120260501.csv', '2026-13-01.csv', '3.14.csv'])(
  'there is no date in %s',
  (path) => {
    expect(datedPath(path)).toBeUndefined()
  },
)
