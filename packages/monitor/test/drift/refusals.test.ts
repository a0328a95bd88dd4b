import type { ColumnDrift } from '@leeway/monitoring-report'
import type { CellValue } from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import { MlMonitor, type MlMonitorOptions } from '../../src/index.ts'

async function judge(
  reference: readonly CellValue[],
  current: readonly CellValue[],
  options: Partial<MlMonitorOptions> = {},
): Promise<ColumnDrift> {
  const monitor = new MlMonitor({ reference: { x: reference }, ...options })
  const { dataDrift } = await monitor.generateComprehensiveReport({ current: { x: current } })
  return dataDrift!.columns[0]!
}

const names = (prefix: string): string[] => Array.from({ length: 50 }, (_, i) => `${prefix}${i}`)

describe('categories that hardly repeat', () => {
  it('are skipped, for no test could say otherwise', async () => {
    expect(await judge(names('a'), names('b'))).toMatchObject({
      status: 'skipped',
      reason: 'too_many_categories',
    })
  })

  it('are judged where they repeat on one side', async () => {
    const column = await judge(names('a'), new Array(50).fill('error'))
    expect(column.status).toBe('drifted')
  })
})

describe('a column of another kind', () => {
  const numbers = Array.from({ length: 20_000 }, (_, i) => i / 7)

  it('says which value is in the way', async () => {
    const strings = numbers.map((value, i) => (i === 19_999 ? 'oops' : String(value)))
    expect(await judge(numbers, strings)).toMatchObject({
      reason: 'type_changed',
      detail:
        'The reference holds numbers, the current data strings or booleans: 1 of 20,000 values is no number, the first in row 20,000. Correct them, or leave them empty if they are missing.',
    })
  })

  it('says where all values could be read', async () => {
    const { detail } = await judge(numbers, numbers.map(String))
    expect(detail).toContain('name the column in numericalFeatures')
  })
})

describe('a threshold', () => {
  const reference = { x: [1, 2, 3] }

  it.each([
    { thresholdsByKind: { numeric: 1.5 } },
    { thresholds: { x: -1 } },
    { thresholds: { x: 1.5 }, tests: { x: 'ks' } },
  ])('outside the range of the score is refused: %j', (options) => {
    expect(() => new MlMonitor({ reference, ...options })).toThrow(
      /must be in \[0, 1\] for the test/,
    )
  })

  it('within the range of a distance is taken', () => {
    const tests = { x: 'wasserstein' }
    expect(() => new MlMonitor({ reference, tests, thresholds: { x: 1.5 } })).not.toThrow()
  })
})

it('suggests the column that was meant', () => {
  const columnMapping = { features: ['temperatur'] }
  expect(() => new MlMonitor({ reference: { temperature: [1] }, columnMapping })).toThrow(
    'did you mean "temperature"?',
  )
})

it('puts the largest change first among the alerts', async () => {
  const small = Array.from({ length: 400 }, (_, i) => i)
  const monitor = new MlMonitor({ reference: { a: small, b: small } })
  const current = { a: small.map((v) => v + 100), b: small.map((v) => v + 300) }
  const { alerts } = await monitor.generateComprehensiveReport({ current })
  const columns = alerts.filter(({ type }) => type === 'data_drift').map(({ column }) => column)
  expect(columns).toEqual([undefined, 'b', 'a'])
})

it('reports the same whatever the order of the rows of the reference', async () => {
  const reference = Array.from({ length: 300 }, (_, i) => `k${(i * i) % 23}`)
  const current = Array.from({ length: 200 }, (_, i) => `k${(i * 3) % 17}`)
  expect(await judge(reference.toReversed(), current)).toEqual(await judge(reference, current))
})

describe('a test named by the user', () => {
  const spread = (length: number, from: number) =>
    Float64Array.from({ length }, (_, i) => from + ((i * 0.618) % 1))

  it('sees a shift beside a large offset', async () => {
    const monitor = new MlMonitor({ reference: { x: spread(400, 1e12) }, tests: { x: 'welch-t' } })
    const report = await monitor.generateComprehensiveReport({
      current: { x: spread(300, 1e12 + 1) },
    })
    expect(report.dataDrift?.columns[0]?.status).toBe('drifted')
  })

  it('with too few rows costs no other column its verdict', async () => {
    const monitor = new MlMonitor({
      reference: { x: spread(400, 0), y: spread(400, 0) },
      tests: { x: 'cramer-von-mises' },
    })
    const { dataDrift } = await monitor.generateComprehensiveReport({
      current: { x: [1], y: [0.5] },
    })
    expect(dataDrift?.columns.map(({ status, reason }) => reason ?? status)).toEqual([
      'too_few_rows',
      'stable',
    ])
  })

  it('is skipped where its draws cannot reach the threshold, and is never called stable', async () => {
    const monitor = new MlMonitor({
      reference: { x: spread(60, 0) },
      tests: { x: 'energy-distance' },
      thresholds: { x: 1e-9 },
    })
    const { dataDrift } = await monitor.generateComprehensiveReport({
      current: { x: spread(50, 1) },
    })
    expect(dataDrift?.columns[0]).toMatchObject({
      status: 'skipped',
      reason: 'test_not_applicable',
    })
  })
})
