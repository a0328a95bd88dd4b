import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import { MlMonitor, type MlMonitorOptions } from '../../src/index.ts'
import { correctionNames, corrections, levelOfOne } from '../../src/policies/corrections.ts'

/** Four columns that moved more and more, two of each kind. */
const rows = (moved: number) =>
  Array.from({ length: 300 }, (_, i) => ({
    a: (i * 37) % 100,
    b: ((i * 37) % 100) + 9 * moved,
    c: `c${(i * 7) % 10}`,
    d: `c${i % 10 < 2 * moved ? 0 : (i * 7) % 10}`,
  }))

async function judge(options: Partial<MlMonitorOptions>) {
  const monitor = new MlMonitor({ reference: rows(0), ...options })
  const { dataDrift } = await monitor.generateComprehensiveReport({ current: rows(1) })
  const columns = Object.fromEntries(dataDrift!.columns.map((column) => [column.name, column]))
  return { method: dataDrift!.method, columns }
}

const adjusters = {
  'benjamini-hochberg': benjaminiHochberg,
  'benjamini-yekutieli': benjaminiYekutieli,
  holm,
  bonferroni,
} as const

describe('correction', () => {
  it.each(Object.entries(adjusters))('%s over all columns', async (correction, adjust) => {
    const { method, columns } = await judge({ correction: correction as keyof typeof adjusters })
    expect(method.correction).toBe(correction)
    const family = Object.values(columns)
    const expected = adjust(family.map(({ pValue }) => pValue!))
    expect(family.map(({ correctedPValue }) => correctedPValue)).toEqual([...expected])
    expect(family.map(({ score }) => score)).toEqual([...expected])
  })

  it('none: the p-value itself is the score', async () => {
    const { columns } = await judge({ correction: 'none' })
    expect(columns.b!.score).toBe(columns.b!.pValue)
    expect(columns.b).not.toHaveProperty('correctedPValue')
  })

  it('by kind and by column: columns of one correction are corrected together', async () => {
    const { columns } = await judge({
      correctionsByKind: { categorical: 'bonferroni' },
      corrections: { d: 'none' },
    })
    const numeric = benjaminiHochberg([columns.a!.pValue!, columns.b!.pValue!])
    expect([columns.a!.correctedPValue, columns.b!.correctedPValue]).toEqual([...numeric])
    expect(columns.c).toMatchObject({
      correctedPValue: columns.c!.pValue,
      evidence: { correction: 'bonferroni' },
    })
    expect(columns.d).not.toHaveProperty('correctedPValue')
  })

  it('of a test that the user names, where a correction is named as well', async () => {
    const alone = await judge({ tests: { a: 'ks', b: 'ks' } })
    expect(alone.columns.a).not.toHaveProperty('correctedPValue')
    const corrected = await judge({
      tests: { a: 'ks', b: 'ks' },
      correctionsByKind: { numeric: 'holm' },
    })
    const [a, b] = holm([corrected.columns.a!.pValue!, corrected.columns.b!.pValue!])
    expect(corrected.columns).toMatchObject({ a: { score: a }, b: { score: b } })
  })

  it('refuses one that does not exist', () => {
    const correction = 'sidak' as never
    expect(() => new MlMonitor({ reference: rows(0), correction })).toThrow(
      'monitor: no correction "sidak", known: benjamini-hochberg, benjamini-yekutieli, bonferroni, holm, none',
    )
    expect(() => new MlMonitor({ reference: rows(0), corrections: { e: 'holm' } })).toThrow(
      /corrections names column "e"/,
    )
  })
})

describe('levelOfOne', () => {
  it.each(correctionNames)(
    '%s: a lone p-value just under it is significant, just above not',
    (name) => {
      for (const columns of [1, 2, 7, 200]) {
        const level = levelOfOne(name, 0.05, columns)
        const corrected = (pValue: number): number => {
          const pValues = new Float64Array(columns).fill(1)
          pValues[0] = pValue
          return corrections[name](pValues)[0]!
        }
        expect(corrected(level * 0.999)).toBeLessThanOrEqual(0.05)
        expect(corrected(level * 1.001)).toBeGreaterThan(0.05)
      }
    },
  )
})

describe('too few rows', () => {
  it('tells the number that is needed for so many columns', async () => {
    const wide = (size: number, columns: number) =>
      Object.fromEntries(
        Array.from({ length: columns }, (_, k) => [
          `x${k}`,
          Array.from({ length: size }, (_, i) => (i * (k + 3)) % 11),
        ]),
      )
    const firstOf = async (size: number, columns: number, correction: 'none' | 'holm') => {
      const monitor = new MlMonitor({ reference: wide(60, columns), correction })
      const report = await monitor.generateComprehensiveReport({ current: wide(size, columns) })
      return report.dataDrift!.columns[0]!
    }
    const skipped = await firstOf(2, 200, 'holm')
    expect(skipped).toMatchObject({ status: 'skipped', reason: 'too_few_rows' })
    const needed = Number(/at least (\d+)/.exec(skipped.detail!)![1])
    expect(needed).toBeGreaterThan(2)
    expect((await firstOf(needed - 1, 200, 'holm')).status).toBe('skipped')
    expect((await firstOf(needed, 200, 'holm')).status).not.toBe('skipped')
    expect((await firstOf(2, 200, 'none')).status).not.toBe('skipped')
  })

  it('says where the test, not the rows, stands in the way', async () => {
    const x = Array.from({ length: 100 }, (_, i) => i)
    const options = { tests: { x: 'anderson' }, thresholds: { x: 0.0005 } }
    const monitor = new MlMonitor({ reference: { x }, ...options })
    const report = await monitor.generateComprehensiveReport({ current: { x } })
    expect(report.dataDrift!.columns[0]).toMatchObject({
      status: 'skipped',
      reason: 'test_not_applicable',
      detail: 'No p-value of the test anderson is as small as 0.00050, which a verdict needs.',
    })
  })
})
