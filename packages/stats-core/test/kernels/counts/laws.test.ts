import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { categoricalOmnibus } from '../../../src/kernels/counts/categorical-omnibus.ts'
import type { CellCounts } from '../../../src/kernels/counts/cell-counts.ts'
import { chiSquareHomogeneity } from '../../../src/kernels/counts/chi-square-homogeneity.ts'
import { countDistances } from '../../../src/kernels/counts/count-distances.ts'
import { distanceTest } from '../../../src/kernels/counts/distance-test.ts'
import { exactTwoByTwo } from '../../../src/kernels/counts/exact-two-by-two.ts'
import { fisherExact } from '../../../src/kernels/counts/fisher-exact.ts'
import { gHomogeneity } from '../../../src/kernels/counts/g-homogeneity.ts'
import { twoProportionZ } from '../../../src/kernels/counts/two-proportion-z.ts'
import { StatsError } from '../../../src/stats-error.ts'

interface Outcome {
  readonly statistic?: number
  readonly pValue: number
}
type Test = (reference: CellCounts, current: CellCounts) => Outcome

/** Coarse, so that hundreds of permutation p-values stay quick. */
const coarse = { resolution: 0.01, enough: 20 }

const overManyCells: Record<string, Test> = {
  categoricalOmnibus: (r, c) => categoricalOmnibus(r, c, coarse),
  chiSquareHomogeneity: (r, c) => chiSquareHomogeneity(r, c, coarse),
  gHomogeneity: (r, c) => gHomogeneity(r, c, coarse),
  ...Object.fromEntries(
    Object.values(countDistances).map((distance): [string, Test] => [
      distance.id,
      (r, c) => distanceTest(distance, r, c, coarse),
    ]),
  ),
}
const overTwoCells: Record<string, Test> = {
  fisherExact,
  exactTwoByTwo,
  twoProportionZ: (r, c) => ({ pValue: twoProportionZ(r, c).pValue }),
}
const tests = [
  ...Object.entries(overManyCells).map(([name, test]) => ({ name, test, most: 12 })),
  ...Object.entries(overTwoCells).map(([name, test]) => ({ name, test, most: 2 })),
]

const fixed = { seed: 1900, numRuns: 60 }

/** Two samples over the same cells, neither of them empty; some cells rare or empty, some large. */
function tables(mostCells: number): fc.Arbitrary<[Float64Array, Float64Array]> {
  const count = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 400 }))
  return fc
    .integer({ min: 2, max: mostCells })
    .chain((cells) => {
      const counts = fc.array(count, { minLength: cells, maxLength: cells })
      return fc.tuple(counts, counts)
    })
    .filter((samples) => samples.every((counts) => counts.some((rows) => rows > 0)))
    .map(([reference, current]) => [Float64Array.from(reference), Float64Array.from(current)])
}

function close(a: number | undefined, b: number | undefined): boolean {
  return a === b || Math.abs(a! - b!) <= 1e-12 * Math.max(1, Math.abs(a!))
}

function same(a: Outcome, b: Outcome): boolean {
  return close(a.statistic, b.statistic) && close(a.pValue, b.pValue)
}

describe.each(tests)('$name', ({ name, test, most }) => {
  it('stays within its ranges', () => {
    fc.assert(
      fc.property(tables(most), ([reference, current]) => {
        const { statistic = 0, pValue } = test(reference, current)
        return pValue >= 0 && pValue <= 1 && statistic >= 0
      }),
      fixed,
    )
  })

  it('does not depend on the order of the cells', () => {
    fc.assert(
      fc.property(tables(most), fc.nat(), ([reference, current], turn) => {
        const by = turn % reference.length
        const turned = (counts: Float64Array) =>
          Float64Array.from([...counts.subarray(by), ...counts.subarray(0, by)])
        return same(test(reference, current), test(turned(reference), turned(current)))
      }),
      fixed,
    )
  })

  it('ignores a cell that is empty in both samples', () => {
    if (most === 2) return
    fc.assert(
      fc.property(tables(most), ([reference, current]) =>
        same(
          test(reference, current),
          test(Float64Array.from([0, ...reference]), Float64Array.from([0, ...current])),
        ),
      ),
      fixed,
    )
  })

  it('finds nothing between identical shares', () => {
    fc.assert(
      fc.property(tables(most), fc.integer({ min: 1, max: 5 }), ([counts], times) => {
        const { statistic = 0, pValue } = test(
          counts,
          counts.map((rows) => rows * times),
        )
        return pValue === 1 && Math.abs(statistic) < 1e-12
      }),
      fixed,
    )
  })

  it('takes Uint32Array as well, and leaves its inputs alone', () => {
    fc.assert(
      fc.property(tables(most), ([reference, current]) => {
        const words = [Uint32Array.from(reference), Uint32Array.from(current)] as const
        const outcome = test(reference, current)
        const kept = reference.every((rows, i) => rows === words[0][i])
        return kept && same(outcome, test(...words))
      }),
      fixed,
    )
  })

  it('is symmetric, unless it says otherwise', () => {
    if (name === countDistances.kl_div.id) return
    fc.assert(
      fc.property(tables(most), ([reference, current]) => {
        const [there, back] = [test(reference, current), test(current, reference)]
        // With as many rows in both samples, the drawn one is the current one either way.
        return close(there.statistic, back.statistic) && Math.abs(there.pValue - back.pValue) < 1e-9
      }),
      fixed,
    )
  })

  it('refuses what cannot be compared', () => {
    const two = Float64Array.of(3, 4)
    expect(() => test(two, Float64Array.of(3))).toThrow(StatsError)
    expect(() => test(two, Float64Array.of(0, 0))).toThrow(/current has 0 rows/)
    expect(() => test(Float64Array.of(3, -1), two)).toThrow(/count -1 in cell 1/)
    expect(() => test(two, Float64Array.of(0.5, 1))).toThrow(/whole numbers/)
    expect(() => test(two, Float64Array.of(Number.NaN, 1))).toThrow(/NaN/)
  })
})

describe('distances', () => {
  it.each(Object.values(countDistances))(
    '$id stays within [0, $maximum] and reaches neither by accident',
    ({ compute, maximum }) => {
      fc.assert(
        fc.property(tables(12), ([reference, current]) => {
          const distance = compute(reference, current)
          return distance >= -1e-15 && distance <= maximum + 1e-15
        }),
        fixed,
      )
      const apart = compute(Float64Array.of(9, 0), Float64Array.of(0, 9))
      if (Number.isFinite(maximum)) expect(apart).toBeCloseTo(maximum, 14)
      else expect(apart).toBeGreaterThan(1)
    },
  )
})
