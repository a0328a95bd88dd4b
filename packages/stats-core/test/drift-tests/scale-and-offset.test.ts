import { describe, expect, it } from 'vitest'
import {
  builtinDriftTests,
  createDriftContext,
  type DriftTest,
  levene,
  runDriftTest,
  seededRandom,
  welchTTest,
} from '../../src/index.ts'
import { normalQuantile } from '../../src/special/normal-quantile.ts'
import { sampleOfValues } from './describe-drift-test.ts'

/** Each of Leeway's own tests that judges any column of numbers. */
const tests = builtinDriftTests.filter(
  ({ id, agreesWith, accepts }) =>
    agreesWith === undefined &&
    accepts.includes('numeric') &&
    !['boschloo', 'fisher', 'two-proportion'].includes(id),
)

const scoreOf = (test: DriftTest, ...sides: [number[], number[]]): number => {
  const samples = sides.map((values) => sampleOfValues(values, 'numeric'))
  const context = createDriftContext(samples[0]!, samples[1]!, { resolution: 0.01 })
  const outcome = runDriftTest(test, samples[0]!, samples[1]!, context)
  if (outcome.status === 'skipped') throw new Error(outcome.detail)
  return outcome.score
}

describe.each(tests)('$id and the unit of the values', (test) => {
  const random = seededRandom('scale law')
  const draw = (rows: number, mean: number): number[] =>
    Array.from({ length: rows }, () => mean + normalQuantile(random.nextDouble()))
  // Student's and the F law where nothing stands out, deals where something does.
  const pairs = [
    ['smooth', draw(300, 0), draw(200, 0.1)],
    ['heavy-tailed', draw(60, 0).map((z) => z ** 5), draw(40, 0.4).map((z) => z ** 5)],
  ] as const

  it.each(pairs)('do not know each other from 1e-300 to 1e300: %s', (_, reference, current) => {
    const score = (scale: number): number => {
      const scaled = (side: number[]): number[] => side.map((value) => value * scale)
      return scoreOf(test, scaled(reference), scaled(current))
    }
    const expected = score(1)
    expect(expected).toBeGreaterThan(1e-4)
    for (const scale of [1e-300, 1e-200, 1e-162, 1e-100, 1e100, 1e155, 1e200, 1e300]) {
      expect(Math.abs(score(scale) / expected - 1), `${scale}`).toBeLessThan(1e-9)
    }
  })
})

describe('whole numbers around a large one', () => {
  const random = seededRandom('offset law')
  const draw = (rows: number, mean: number): number[] =>
    Array.from({ length: rows }, () =>
      Math.round(mean + 8 * normalQuantile(random.nextDouble())),
    ).sort((a, b) => a - b)
  const reference = draw(2000, 0)
  const current = draw(1500, 0.4)

  it.each([1e6, 1e9, 1e12, 1.7e12, 1e15])('are judged as they are around zero: %d', (offset) => {
    const around = (values: number[]): Float64Array =>
      Float64Array.from(values, (value) => offset + value)
    for (const kernel of [welchTTest, levene]) {
      const expected = kernel(Float64Array.from(reference), Float64Array.from(current))
      const found = kernel(around(reference), around(current))
      expect(Math.abs(found.statistic / expected.statistic - 1)).toBeLessThan(1e-9)
      expect(Math.abs(found.pValue / expected.pValue - 1)).toBeLessThan(1e-9)
    }
    for (const test of tests) {
      const expected = scoreOf(test, reference, current)
      const found = scoreOf(test, [...around(reference)], [...around(current)])
      expect(Math.abs(found / expected - 1), test.id).toBeLessThan(1e-9)
    }
  })
})
