import { type MonitoringReport, parseReport } from '@leeway/monitoring-report'
import { frameFromArrays, seededRandom } from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import { MlMonitor, type MlMonitorOptions } from '../../src/index.ts'
import { normal } from '../readings.ts'

const ROWS = 200
const generatedAt = '2026-11-23T09:00:00Z'

const draw = <T>(seed: string, make: (value: number, row: number) => T, rows = ROWS): T[] => {
  const random = seededRandom(seed)
  return Array.from({ length: rows }, (_, row) => make(normal(random), row))
}

/** Columns without anything amiss: two that stay and one that drifts. */
const good = (which: string) => ({
  calm: draw(`calm ${which}`, (value) => value),
  site: draw(`site ${which}`, (value) => (value < 0 ? 'north' : 'south')),
  moved: draw(`moved ${which}`, (value) => value + (which === 'now' ? 2 : 0)),
})

type Columns = Record<string, readonly unknown[]>

async function judge(
  before: Columns,
  now: Columns,
  more: Partial<MlMonitorOptions> = {},
): Promise<MonitoringReport> {
  const frame = (columns: Columns) => frameFromArrays(columns as Record<string, number[]>)
  const monitor = new MlMonitor({ reference: frame(before), ...more })
  const report = await monitor.generateComprehensiveReport({ current: frame(now), generatedAt })
  expect(parseReport(JSON.stringify(report))).toEqual(report)
  return report
}

const verdictsOf = ({ dataDrift }: MonitoringReport) =>
  Object.fromEntries(dataDrift!.columns.map(({ name, status, reason }) => [name, reason ?? status]))

const failedOf = ({ dataQuality }: MonitoringReport) =>
  dataQuality!.checks
    .filter(({ status }) => status === 'failed')
    .map(({ check, column }) => [check, column].filter(Boolean).join(' '))

const numbers = draw('bad before', (value) => value)
const cases: readonly [string, readonly unknown[] | undefined, string, string[]][] = [
  ['an all-null column', draw('', () => null), 'all_null', ['missing-share bad']],
  [
    'one infinite value',
    draw('bad now', (value, row) => (row === 7 ? 1 / 0 : value)),
    'stable',
    [],
  ],
  ['a column missing in current', undefined, 'missing_in_current', ['column-schema bad']],
  [
    'a changed type',
    draw('', (_, row) => `text ${row % 9}`),
    'type_changed',
    ['column-schema bad'],
  ],
  [
    '90 % missing values',
    draw('bad now', (value, row) => (row % 10 === 0 ? value : null)),
    'stable',
    ['missing-share bad'],
  ],
  ['a constant instead of numbers', draw('', () => 0.5), 'drifted', ['not-constant bad']],
]

describe('a frame with a bad column', () => {
  it.each(cases)('%s', async (_, bad, verdict, failed) => {
    const calm = await judge(good('before'), good('now'))
    const made = await judge(
      { ...good('before'), bad: numbers },
      bad === undefined ? good('now') : { ...good('now'), bad },
    )
    expect(verdictsOf(made)).toEqual({
      calm: 'stable',
      site: 'stable',
      moved: 'drifted',
      bad: verdict,
    })
    expect(failedOf(calm)).toEqual([])
    expect(failedOf(made)).toEqual(failed)
    const ofOthers = (report: MonitoringReport) =>
      report.dataQuality!.columns.filter(({ name }) => name !== 'bad')
    expect(ofOthers(made)).toEqual(ofOthers(calm))
  })

  it('counts an infinite value by itself', async () => {
    const bad = draw('bad now', (value, row) => (row === 7 ? 1 / 0 : value))
    const made = await judge({ ...good('before'), bad: numbers }, { ...good('now'), bad })
    const column = made.dataQuality!.columns.find(({ name }) => name === 'bad')!
    expect(column).toMatchObject({
      missing: 0,
      missingKinds: { infinity: 1 },
      current: { infinite: 1 },
    })
    expect(Number.isFinite(column.current!.mean)).toBe(true)
  })

  it('has the correlations of its other columns', async () => {
    const now = { ...good('now'), bad: draw('', () => null) }
    const made = await judge({ ...good('before'), bad: numbers }, now)
    expect(made.dataQuality!.correlations!.map(({ columns }) => columns)).toEqual([
      ['calm', 'moved'],
    ])
  })
})

describe('a single row', () => {
  it('is too little for a verdict on numbers, and for a failed check that allows for chance', async () => {
    const now = Object.fromEntries(
      Object.entries(good('now')).map(([name, values]) => [name, values.slice(0, 1)]),
    )
    const made = await judge(good('before'), now)
    expect(verdictsOf(made)).toEqual({
      calm: 'too_few_rows',
      site: 'stable',
      moved: 'too_few_rows',
    })
    expect(failedOf(made)).toEqual([])
  })

  it('that is extraordinary is judged, and fails the checks of its values', async () => {
    const before = {
      calm: draw('calm before', (value) => value, 2000),
      site: draw('site before', (value) => (value < 0 ? 'north' : 'south'), 2000),
    }
    const made = await judge(before, { calm: [50], site: ['nowhere'] })
    expect(made.dataDrift).toMatchObject({ status: 'stable', withoutOneRow: { driftedColumns: 0 } })
    expect(verdictsOf(made)).toMatchObject({ site: 'drifted' })
    expect(failedOf(made)).toEqual(
      expect.arrayContaining(['value-range calm', 'allowed-values site']),
    )
  })

  it('may be the reference', async () => {
    const before = Object.fromEntries(
      Object.entries(good('before')).map(([name, values]) => [name, values.slice(0, 1)]),
    )
    const made = await judge(before, good('now'))
    expect(failedOf(made)).toEqual([])
  })
})

describe('500 columns', () => {
  const wide = (which: string, columns: number) =>
    Object.fromEntries(
      Array.from({ length: columns }, (_, k) => [
        `c${k}`,
        draw(`${which} ${k}`, (value) => value, 60),
      ]),
    )

  it('have correlations of the first forty, and say so; their report grows with the columns', async () => {
    const sizes = await Promise.all(
      [100, 500].map(async (columns) => {
        const made = await judge(wide('before', columns), wide('now', columns))
        return { columns, made, bytes: JSON.stringify(made).length }
      }),
    )
    const [some, many] = sizes
    expect(many!.made.skipped.filter(({ reason }) => reason === 'too_many_columns')).toMatchObject([
      { what: 'correlations (pearson)' },
    ])
    expect(many!.made.dataQuality!.correlations).toHaveLength(20)
    expect(many!.bytes / some!.bytes).toBeLessThan(5)
    expect((many!.bytes * 200) / 500).toBeLessThan(1_000_000)
    expect(failedOf(many!.made)).toEqual([])
  })
})

describe('10⁵ different strings', () => {
  it('are text: sensitive, not judged, and of no consequence for the rest', async () => {
    const rows = 100_000
    const columns = (which: string) => ({
      text: draw('', (_, row) => `${which} value ${row}`, rows),
      calm: draw(`calm ${which}`, (value) => value, rows),
    })
    const made = await judge(columns('before'), columns('now'))
    expect(verdictsOf(made)).toEqual({ text: 'not_judged', calm: 'stable' })
    expect(made.dataQuality!.columns[0]).toMatchObject({
      kind: 'text',
      sensitive: true,
      unique: true,
      current: { distinct: rows },
    })
    expect(failedOf(made)).toEqual([])
    expect(JSON.stringify(made)).not.toContain('now value')
  })

  it('are no burden where they are declared to be categories, all of them new', async () => {
    const rows = 100_000
    const columns = (which: string) => ({
      code: draw('', (_, row) => `${which} ${row >> 1}`, rows),
      calm: draw(`calm ${which}`, (value) => value, rows),
    })
    const columnMapping = { categoricalFeatures: ['code'] }
    const made = await judge(columns('before'), columns('now'), { columnMapping })
    expect(failedOf(made)).toEqual(['allowed-values code'])
    expect(verdictsOf(made)).toMatchObject({ calm: 'stable' })
  })
})
