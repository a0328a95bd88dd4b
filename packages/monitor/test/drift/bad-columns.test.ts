import { parseReport } from '@leeway/monitoring-report'
import { builtinDriftTests, type CellValue } from '@leeway/stats-core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MlMonitor, type MlMonitorOptions } from '../../src/index.ts'

const policies = ['calibrated', 'evidently'] as const
const ROWS = 40

type Columns = Record<string, CellValue[]>

async function judge(reference: Columns, current: Columns, options: Partial<MlMonitorOptions>) {
  const monitor = new MlMonitor({ reference, ...options })
  const report = await monitor.generateComprehensiveReport({
    current,
    generatedAt: '2026-11-23T09:00:00Z',
  })
  const text = JSON.stringify(report)
  expect(parseReport(text)).toEqual(JSON.parse(text))
  return report.dataDrift!.columns
}

const column = (cell: fc.Arbitrary<CellValue>) =>
  fc.array(cell, { minLength: ROWS, maxLength: ROWS })

/** Cells that break arithmetic: nothing, no number, no end, nearly no size. */
const awkward = fc.constantFrom<CellValue[]>(
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  0,
  -0,
  1,
  5e-324,
  1.7976931348623157e308,
  -1.7976931348623157e308,
)
const number = fc.oneof(awkward, fc.double({ min: -5, max: 5, noNaN: true }))

describe.each(policies)('under %s', (policy) => {
  it('a bad column costs no other its verdict', async () => {
    const good = (shift: number) =>
      Array.from({ length: ROWS }, (_, i) => ((i * 17) % ROWS) / 7 + shift)
    const before: Columns = { a: good(0), b: good(0), c: good(0).map((value) => `${value > 3}`) }
    const now: Columns = { a: good(0), b: good(4), c: good(2).map((value) => `${value > 3}`) }
    const alone = await judge(before, now, { policy })
    const verdict = (columns: typeof alone) =>
      columns
        .filter(({ name }) => name !== 'bad')
        .map(({ status, test, score, pValue, correctedPValue, effect }) => {
          return { status, test, score, pValue, correctedPValue, effect }
        })
    const side = fc.oneof(
      fc.constant(undefined),
      column(fc.constant(null)),
      column(fc.constant(Number.NaN)),
      column(fc.constantFrom('x', 'y')),
      column(fc.constant(new Date(0))),
    )
    await fc.assert(
      fc.asyncProperty(side, side, async (bad, worse) => {
        const columns = await judge(
          { ...before, ...(bad === undefined ? {} : { bad }) },
          { ...now, ...(worse === undefined ? {} : { bad: worse }) },
          { policy },
        )
        const found = columns.find(({ name }) => name === 'bad')
        if (found !== undefined && found.status === 'skipped') {
          expect(found.detail).toMatch(/\.$/)
          expect(verdict(columns)).toEqual(verdict(alone))
        }
      }),
      { seed: 7, numRuns: 40 },
    )
  })

  it('no test calls a column stable, or drifted, without a score in its range', async () => {
    const numeric = builtinDriftTests.filter(({ accepts }) => accepts.includes('numeric'))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...numeric),
        column(number),
        column(number),
        async ({ id, score }, before, now) => {
          fc.pre(before.some((value) => value !== null))
          const [judged] = await judge({ x: before }, { x: now }, { policy, tests: { x: id } })
          const isScored = judged!.score !== undefined && Number.isFinite(judged!.score)
          expect(isScored).toBe(judged!.status !== 'skipped')
          expect(judged!.reason !== undefined).toBe(judged!.status === 'skipped')
          if (!isScored) return
          expect(judged!.score).toBeGreaterThanOrEqual(score.range[0])
          expect(judged!.score).toBeLessThanOrEqual(score.range[1])
        },
      ),
      { seed: 11, numRuns: 120 },
    )
  })
})
