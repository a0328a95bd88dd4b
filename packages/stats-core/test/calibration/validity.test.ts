import { describe, expect, it } from 'vitest'
import { categoricalStudy } from '../../bench/calibration/categorical-study.ts'
import {
  measureValidity,
  mostRejections,
  type RejectionCount,
} from '../../bench/calibration/measure-validity.ts'
import { drawnNumericStudy, numericStudy } from '../../bench/calibration/numeric-study.ts'
import { secondRun } from '../../bench/calibration/second-run.ts'
import type { Study } from '../../bench/calibration/study.ts'
import { excesses } from '../../bench/calibration/validity-report.ts'

const LEVELS = [0.05, 0.01, 0.001]
const REPETITIONS = 200
const COSTLY_REPETITIONS = 60

/** How many tests each study has at least that are not skipped in its cells. */
const fewest = new Map([
  [numericStudy, 7],
  [drawnNumericStudy, 10],
  [categoricalStudy, 9],
])

describe('without drift no test rejects more often than its level', () => {
  it.each([
    { study: numericStudy, kind: 'normal', referenceRows: 50, currentRows: 50 },
    { study: numericStudy, kind: 't2', referenceRows: 100, currentRows: 50 },
    { study: numericStudy, kind: 'cauchy', referenceRows: 50, currentRows: 200 },
    { study: numericStudy, kind: 'lognormal', referenceRows: 500, currentRows: 50 },
    { study: numericStudy, kind: 'integers', referenceRows: 200, currentRows: 200 },
    { study: numericStudy, kind: 'rounded', referenceRows: 50, currentRows: 200 },
    { study: numericStudy, kind: 'zeros', referenceRows: 100, currentRows: 200 },
    { study: drawnNumericStudy, kind: 'normal', referenceRows: 50, currentRows: 50 },
    { study: drawnNumericStudy, kind: 't2', referenceRows: 100, currentRows: 50 },
    { study: drawnNumericStudy, kind: 'cauchy', referenceRows: 50, currentRows: 200 },
    { study: drawnNumericStudy, kind: 'lognormal', referenceRows: 500, currentRows: 50 },
    { study: drawnNumericStudy, kind: 'integers', referenceRows: 200, currentRows: 200 },
    { study: drawnNumericStudy, kind: 'rounded', referenceRows: 50, currentRows: 200 },
    { study: drawnNumericStudy, kind: 'zeros', referenceRows: 100, currentRows: 200 },
    { study: categoricalStudy, kind: 'balanced-flag', referenceRows: 50, currentRows: 50 },
    { study: categoricalStudy, kind: 'rare-flag', referenceRows: 500, currentRows: 50 },
    { study: categoricalStudy, kind: 'five', referenceRows: 50, currentRows: 200 },
    { study: categoricalStudy, kind: 'ten', referenceRows: 200, currentRows: 200 },
    { study: categoricalStudy, kind: 'long-tail', referenceRows: 100, currentRows: 50 },
  ])('$study.id, $kind: $referenceRows against $currentRows rows', ({ study, ...cell }) => {
    const counts = measure(study, cell)
    const measured = counts.filter((count) => count.measured > 0)
    expect(measured.length).toBeGreaterThanOrEqual(fewest.get(study)!)
    const again = secondRun(study, counts, LEVELS)
    expect(excesses(study, again, LEVELS)).toEqual([])
  })
})

describe('the calibration', () => {
  it('sees a test that rejects too often', () => {
    const { kinds, simulate } = numericStudy
    const tooOften: Study = {
      id: 'too-often',
      title: 'Too often',
      kinds,
      tests: [
        { id: 'third', title: 'p / 3', promise: 'always', share: 1, pValue: () => undefined },
      ],
      simulate: (cell, series, chosen, visit) =>
        simulate(cell, series, [0], (_, pValue) => visit(chosen[0]!, pValue / 3)),
    }
    const counts = measure(tooOften, { kind: 'normal', referenceRows: 100, currentRows: 100 })
    const again = secondRun(tooOften, counts, LEVELS)
    expect(excesses(tooOften, again, LEVELS)).not.toEqual([])
  })

  it("knows Evidently's Wasserstein to say drift nearly always at 1500 against 50 rows", () => {
    const cell = { kind: 'normal', referenceRows: 1500, currentRows: 50, repetitions: 1000 }
    const [count] = measureValidity(numericStudy, cell, LEVELS, 'first', ['evidently'])
    expect(count!.measured).toBe(100)
    expect(count!.rejected[0]).toBeGreaterThan(85)
  })

  it('bounds rejections at 99.9 %', () => {
    expect(mostRejections(3000, 0.05)).toBeLessThan(1.5 * 0.05 * 3000)
    expect(mostRejections(3000, 0.05)).toBeGreaterThan(0.05 * 3000)
    expect(mostRejections(10, 0.05)).toBe(4)
  })
})

function measure(
  study: Study,
  sizes: { kind: string; referenceRows: number; currentRows: number },
): RejectionCount[] {
  const repetitions = study === drawnNumericStudy ? COSTLY_REPETITIONS : REPETITIONS
  return measureValidity(study, { ...sizes, repetitions }, LEVELS)
}
