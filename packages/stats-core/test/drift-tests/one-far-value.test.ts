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

/** Samples of a law, and how far its values lie apart. */
const shapes: Record<string, { draw: (normal: () => number) => number; deviation: number }> = {
  normal: { draw: (normal) => normal(), deviation: 1 },
  lognormal: { draw: (normal) => Math.exp(normal()), deviation: 2.16 },
  t3: {
    draw: (normal) => normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3),
    deviation: 1.73,
  },
}
const laws = Object.keys(shapes).flatMap((shape) =>
  ['welch-t', 'levene', 'wasserstein-distance', 'energy-distance'].map((id) => ({ id, shape })),
)

// Levene is shown a spread of 1.5 times, and of 2 where tails are heavy: at 1.5 its p-value lies about alpha there, and loses one row.
it.each(laws)('$id changes no verdict on ten $shape samples', ({ id, shape }) => {
  const test = builtinDriftTests.find((known) => known.id === id)!
  const { draw, deviation } = shapes[shape]!
  const factor = shape === 'normal' ? 1.5 : 2
  const change = (value: number) => (id === 'levene' ? factor * value : value + deviation)
  for (let seed = 0; seed < 10; seed += 1) {
    const [n, m] = [
      [200, 200],
      [1000, 200],
      [200, 1000],
    ][seed % 3] as [number, number]
    const random = seededRandom(`${shape} ${seed}`)
    const value = () => draw(() => normalQuantile(random.nextDouble()))
    const reference = Array.from({ length: n }, value)
    const current = Array.from({ length: m }, () => change(value()))
    expect(drifted(test, reference, current)).toBe(true)
    for (const far of [1e300, -1e300]) {
      expect(drifted(test, reference.with(7, far), current)).toBe(true)
      expect(drifted(test, reference, current.with(7, far))).toBe(true)
    }
  }
})

it.each(['welch-t', 'levene'])('%s judges the others, as if the far value were missing', (id) => {
  const test = builtinDriftTests.find((known) => known.id === id)!
  const z = Array.from({ length: 300 }, (_, i) => normalQuantile((i + 0.5) / 300))
  const current = z.map((value) => 1.1 * value + 0.1)
  const without = judge(test, 'numeric', z, current.toSpliced(40, 1))
  for (const far of [1e300, -Infinity]) {
    const { evidence, ...found } = judge(
      test,
      'numeric',
      z,
      current.with(40, far),
    ) as typeof without & {
      evidence: object
    }
    expect(evidence).toMatchObject({ leftOutValues: 1 })
    expect(without).toMatchObject(found)
  }
})

it.each(['levene', 'wasserstein-distance', 'energy-distance', 'rank-omnibus'])(
  '%s sees a spread of twice beside one value at ±1e300, and says what became of it',
  (id) => {
    const test = builtinDriftTests.find((known) => known.id === id)!
    const z = Array.from({ length: 300 }, (_, i) => normalQuantile((i + 0.5) / 300))
    for (const far of [1e300, -1e300]) {
      const outcome = judge(test, 'numeric', z, z.map((value) => 2 * value).with(0, far))
      if (outcome.status === 'skipped') throw new Error(outcome.detail)
      expect(outcome.score).toBeLessThan(0.01)
      expect(outcome.evidence[id === 'levene' ? 'leftOutValues' : 'movedValues']).toBe(
        id === 'rank-omnibus' ? undefined : 1,
      )
    }
  },
)
