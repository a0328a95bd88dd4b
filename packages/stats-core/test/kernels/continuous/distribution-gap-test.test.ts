import { describe, expect, it } from 'vitest'
import { distributionGapTest } from '../../../src/kernels/continuous/distribution-gap-test.ts'
import { energyDistance } from '../../../src/kernels/continuous/energy-distance.ts'
import { wassersteinDistance } from '../../../src/kernels/continuous/wasserstein-distance.ts'

/** The share of all ways to deal the values to two samples whose distance is at least the observed one. */
function exactPValue(
  reference: number[],
  current: number[],
  distance: (a: Float64Array, b: Float64Array) => number,
): number {
  const pooled = [...reference, ...current]
  const observed = distance(Float64Array.from(reference).sort(), Float64Array.from(current).sort())
  let reached = 0
  let ways = 0
  for (let deal = 0; deal < 2 ** pooled.length; deal++) {
    const taken = pooled.filter((_, i) => (deal >> i) & 1)
    if (taken.length !== reference.length) continue
    const rest = pooled.filter((_, i) => !((deal >> i) & 1))
    ways += 1
    if (distance(Float64Array.from(taken).sort(), Float64Array.from(rest).sort()) > observed - 1e-9)
      reached += 1
  }
  return reached / ways
}

describe('distributionGapTest', () => {
  const samples: [number[], number[]][] = [
    [
      [1, 2, 4, 8, 16, 17],
      [3, 9, 20, 21],
    ],
    [
      [0, 0, 1, 1, 5],
      [1, 2, 2, 5, 5, 5],
    ],
  ]

  it.each(samples)('is the share of all relabelings, %j against %j', (reference, current) => {
    for (const [power, distance] of [
      [1, wassersteinDistance],
      [2, energyDistance],
    ] as const) {
      const { pValue, draws, cells } = distributionGapTest(
        Float64Array.from(reference).sort(),
        Float64Array.from(current).sort(),
        power,
      )
      expect(draws).toBe(0)
      expect(cells).toBe(new Set([...reference, ...current]).size)
      expect(pValue).toBeCloseTo(exactPValue(reference, current, distance), 12)
    }
  })

  it('knows no unit, and no drift between equal samples', () => {
    const [a, b] = [Float64Array.of(1, 2, 3, 4, 9), Float64Array.of(2, 5, 6, 7)]
    const scaled = [a, b].map((values) => values.map((value) => 1024 * value)) as [
      Float64Array,
      Float64Array,
    ]
    expect(distributionGapTest(...scaled, 1)).toEqual(distributionGapTest(a, b, 1))
    expect(distributionGapTest(a, a, 2).pValue).toBe(1)
  })

  it('refuses an empty sample', () => {
    expect(() => distributionGapTest(Float64Array.of(1), new Float64Array(0), 1)).toThrow(
      expect.objectContaining({ code: 'sample_too_small' }),
    )
  })
})
