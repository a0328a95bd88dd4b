import { describe, expect, it } from 'vitest'
import { empiricalDifference } from '../../../src/kernels/continuous/empirical-difference.ts'
import {
  wassersteinDistance,
  wassersteinOfDifference,
} from '../../../src/kernels/continuous/wasserstein-distance.ts'
import { seededRandom } from '../../../src/random/seeded-random.ts'

const random = seededRandom('wasserstein')
const draw = (rows: number, shape: (u: number) => number): Float64Array =>
  Float64Array.from({ length: rows }, () => shape(random.nextDouble())).sort()

describe('wassersteinDistance', () => {
  it.each([
    [1, 1],
    [1, 7],
    [9_000, 9_000],
    [9_000, 8_999],
    [12_345, 50],
    [50, 12_345],
    [5_000, 15_000],
  ])('of %i against %i values is the area between the distribution functions', (m, n) => {
    for (const shape of [
      (u: number) => u,
      (u: number) => Math.floor(5 * u),
      (u: number) => 1e9 + 1e-3 * Math.log(u + 1e-9),
      () => 3,
    ]) {
      const reference = draw(m, shape)
      const current = draw(n, (u) => shape(u ** 1.1))
      const area = wassersteinOfDifference(empiricalDifference(reference, current))
      const distance = wassersteinDistance(reference, current)
      expect(Math.abs(distance - area)).toBeLessThanOrEqual(1e-12 * area)
    }
  })

  it('can judge values further apart than the largest double', () => {
    const reference = Float64Array.of(-1.5e308, -1.5e308, 1.5e308, 1.5e308)
    const current = Float64Array.of(-1.5e308, 0, 0, 1.5e308)
    expect(wassersteinDistance(reference, current) / 1e308).toBeCloseTo(0.75, 12)
  })
})
