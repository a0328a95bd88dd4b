import { describe, expect, it } from 'vitest'
import {
  builtinDriftTests,
  createDriftContext,
  type DriftTest,
  isDrift,
  runDriftTest,
  seededRandom,
} from '../../src/index.ts'
import { normalQuantile } from '../../src/special/normal-quantile.ts'
import { judge, sampleOfValues } from './describe-drift-test.ts'

/** Each of Leeway's own tests that judges any column of numbers. */
const tests = builtinDriftTests.filter(
  ({ id, agreesWith, accepts }) =>
    agreesWith === undefined &&
    accepts.includes('numeric') &&
    !['boschloo', 'fisher', 'two-proportion'].includes(id),
)

/** Fine enough for a threshold of 0.05. */
const COARSE = { resolution: 0.005 }

const drifted = (test: DriftTest, reference: number[], current: number[]): boolean => {
  const samples = [
    sampleOfValues(reference, 'numeric'),
    sampleOfValues(current, 'numeric'),
  ] as const
  const outcome = runDriftTest(test, ...samples, createDriftContext(...samples, COARSE))
  if (outcome.status === 'skipped') throw new Error(outcome.detail)
  return isDrift(outcome.score, test.score.defaultThreshold, test.score.driftWhen)
}

describe.each(tests)('$id and one value at ±1e300', (test) => {
  const random = seededRandom('one far value')
  const normals = (rows: number, mean: number): number[] =>
    Array.from({ length: rows }, () => mean + normalQuantile(random.nextDouble()))

  it.each([
    [200, 200],
    [1000, 200],
    [200, 1000],
  ])(
    'in either sample, change no verdict on a shift of one deviation: %i against %i rows',
    (n, m) => {
      const reference = normals(n, 0)
      const current = normals(m, 1)
      const verdict = drifted(test, reference, current)
      for (const far of [1e300, -1e300]) {
        expect(drifted(test, reference.with(7, far), current)).toBe(verdict)
        expect(drifted(test, reference, current.with(7, far))).toBe(verdict)
      }
    },
  )
})

it.each(['levene', 'wasserstein-distance', 'energy-distance', 'rank-omnibus'])(
  '%s sees a spread of twice beside one value at ±1e300, and says that it was moved',
  (id) => {
    const test = builtinDriftTests.find((known) => known.id === id)!
    const z = Array.from({ length: 300 }, (_, i) => normalQuantile((i + 0.5) / 300))
    for (const far of [1e300, -1e300]) {
      const outcome = judge(test, 'numeric', z, z.map((value) => 2 * value).with(0, far))
      if (outcome.status === 'skipped') throw new Error(outcome.detail)
      expect(outcome.score).toBeLessThan(0.01)
      expect(outcome.evidence.movedValues).toBe(id === 'rank-omnibus' ? undefined : 1)
    }
  },
)
