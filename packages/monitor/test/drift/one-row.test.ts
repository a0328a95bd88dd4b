import { parseReport } from '@leeway/monitoring-report'
import {
  builtinDriftTests,
  categoricalOmnibus,
  createDriftTestRegistry,
  defineDriftTest,
  seededRandom,
} from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import { calibrated, MlMonitor, profileReference } from '../../src/index.ts'

type Table = Record<string, (number | string)[]>

const columns = ['a', 'b', 'c', 'd', 'e']

function draw(seed: string, rows: number, shift = 0): Table {
  const source = seededRandom(seed)
  const random = (): number => source.nextDouble()
  const normal = (): number =>
    shift + Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Object.fromEntries([
    ...columns.map((name) => [name, Array.from({ length: rows }, normal)]),
    ...['site', 'plan', 'tier', 'shop', 'kind', 'form', 'unit'].map((name) => [
      name,
      Array.from({ length: rows }, () => (random() < 0.5 ? 'x' : 'y')),
    ]),
  ])
}

const reference = draw('before', 20_000)

/** The first row is extraordinary in every column. */
function wild(table: Table, value = 1e300): Table {
  return Object.fromEntries(
    Object.entries(table).map(([name, values], place) => [
      name,
      values.with(0, typeof values[0] === 'string' ? 'never seen' : place % 2 ? value : -value),
    ]),
  )
}

const sides = [
  ['data', { reference }],
  ['a stored profile', { reference: profileReference({ reference }) }],
] as const

describe.each(sides)('against %s', (_, side) => {
  const monitor = new MlMonitor({ ...side, enableDataQuality: false })
  const judge = async (current: Table) => {
    const report = await monitor.generateComprehensiveReport({ current })
    return { report, drift: report.dataDrift!, alerts: report.alerts.map(({ id }) => id) }
  }

  it.each([1, 2, 3, 5, 8, 13, 21, 34, 60, 200])(
    'one wild row of %i is no drift of the data set',
    async (rows) => {
      const { report, drift, alerts } = await judge(wild(draw(`now ${rows}`, rows)))
      expect(drift.status).toBe('stable')
      expect(alerts).not.toContain('monitor:data_drift')
      expect(parseReport(structuredClone(report))).toEqual(report)
    },
  )

  it('says how many columns hang on it', async () => {
    const { drift } = await judge(wild(draw('now 3', 3)))
    expect(drift).toMatchObject({
      driftedColumns: 7,
      totalColumns: 12,
      withoutOneRow: { driftedColumns: 0, driftShare: 0 },
    })
    expect(drift.columns.at(-1)?.status).toBe('drifted')
  })

  it('what has moved is found, a wild row beside it or not', async () => {
    const moved = draw('moved', 60, 1.5)
    for (const name of ['site', 'plan']) moved[name] = moved[name]!.map(() => 'x')
    for (const table of [moved, wild(moved)]) {
      const { drift, alerts } = await judge(table)
      expect(drift).toMatchObject({ status: 'drifted' })
      expect(drift).not.toHaveProperty('withoutOneRow')
      expect(alerts).toContain('monitor:data_drift')
    }
  })
})

it('asks of no p-value more draws than the verdict on its column', async () => {
  const asked: number[] = []
  const counting = defineDriftTest({
    id: 'counting',
    title: 'Counts what it is asked for',
    accepts: ['categorical'],
    needs: 'profile',
    minimumRows: 1,
    score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
    compare(_reference, _current, { categories, seed, resolution }) {
      asked.push(resolution)
      return categoricalOmnibus(categories.reference, categories.current, { seed, resolution })
    },
  })
  const source = seededRandom('many')
  const categories = (rows: number, letters: number): Table =>
    Object.fromEntries(
      Array.from({ length: 100 }, (_, column) => [
        `c${column}`,
        Array.from({ length: rows }, () => `${Math.floor(letters * source.nextDouble())}`),
      ]),
    )
  const monitor = new MlMonitor({
    reference: categories(500, 12),
    enableDataQuality: false,
    registry: createDriftTestRegistry([...builtinDriftTests, counting]),
    policy: { ...calibrated, name: 'mine', rules: [{ kind: 'categorical', test: 'counting' }] },
  })
  const { dataDrift } = await monitor.generateComprehensiveReport({ current: categories(200, 6) })
  expect(dataDrift).toMatchObject({ status: 'drifted', driftedColumns: 100 })
  expect(asked).toHaveLength(200)
  expect(Math.min(...asked)).toBe(0.001)
})

describe('the correlations of columns', () => {
  const monitor = new MlMonitor({ reference, enableRelationDrift: false })
  const check = async (current: Table) => {
    const report = await monitor.generateComprehensiveReport({ current })
    return report.dataQuality!.checks.find((one) => one.check === 'correlation-change')!
  }

  it.each([1e3, 1e12, 1e100])('do not change by one wild row (%d)', async (value) => {
    for (const rows of [20, 200, 2000]) {
      expect(await check(wild(draw(`now ${rows}`, rows), value))).toMatchObject({
        status: 'passed',
      })
    }
  })

  it('nor by one wild row of the reference', async () => {
    const before = wild(draw('reference', 500), 1e6)
    const made = await new MlMonitor({ reference: before }).generateComprehensiveReport({
      current: draw('x', 500),
    })
    expect(made.alerts.filter(({ id }) => id.includes('correlation'))).toEqual([])
  })

  it('that changed are named, with where they were and are and the limit', async () => {
    const current = draw('now', 300)
    current.b = (current.a as number[]).map(
      (value, row) => value + 0.5 * (current.b![row] as number),
    )
    const found = await check(wild(current, 1e9))
    expect(found).toMatchObject({ status: 'failed', evidence: { columns: ['a', 'b'] } })
    expect(found.message).toMatch(
      /^The correlation of a and b \(pearson\) moved the most of 10: from -?0\.0\d+ to 0\.\d+, by 0\.\d+, the row left out on which it hangs most; expected is at most 0\.25\.$/,
    )
  })
})
