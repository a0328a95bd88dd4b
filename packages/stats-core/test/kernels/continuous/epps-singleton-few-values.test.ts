import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { eppsSingleton } from '../../../src/kernels/continuous/epps-singleton.ts'

interface Case {
  readonly source: string
  readonly values: number[]
  readonly rows: [number[], number[]]
  readonly statistic: number
  readonly rank: number
  readonly pValue: number
}

const golden: { cases: Case[] } = JSON.parse(
  readFileSync(
    new URL('../../golden/continuous/epps-singleton-few-values.json', import.meta.url),
    'utf8',
  ),
)

const repeated = (values: number[], rows: number[]): Float64Array =>
  Float64Array.from(values.flatMap((value, k) => Array<number>(rows[k]!).fill(value)))

it.each(golden.cases)('Epps-Singleton of the values $values, rows $rows, as $source', (known) => {
  const [x, y] = known.rows
  const found = eppsSingleton(repeated(known.values, x), repeated(known.values, y))
  expect(found.degreesOfFreedom).toBe(known.rank)
  const { statistic, pValue } = known
  expect(Math.abs(found.statistic - statistic)).toBeLessThanOrEqual(1e-9 * statistic + 1e-12)
  expect(Math.abs(found.pValue - pValue)).toBeLessThanOrEqual(1e-7 * pValue + 1e-12)
})
