import { describe, expect, it } from 'vitest'
import { chiSquareHomogeneity } from '../../../src/kernels/counts/chi-square-homogeneity.ts'
import { conditionalPValue } from '../../../src/kernels/counts/conditional-p-value.ts'
import { countDistances } from '../../../src/kernels/counts/count-distances.ts'
import { permutationPValue } from '../../../src/kernels/counts/permutation-p-value.ts'
import { poolSparseCells } from '../../../src/kernels/counts/pool-sparse-cells.ts'

const of = (...counts: number[]) => Float64Array.from(counts)
const { jensenshannon, l_infinity, hellinger, psi } = countDistances

function choose(n: number, k: number): number {
  let product = 1
  for (let i = 0; i < k; i++) product *= (n - i) / (i + 1)
  return product
}

/** The p-value by listing every table with the same margins. */
function listed(
  reference: Float64Array,
  current: Float64Array,
  statistic: (reference: Float64Array, current: Float64Array) => number,
): number {
  const totals = reference.map((rows, i) => rows + current[i]!)
  const draws = reference.reduce((a, b) => a + b, 0)
  const observed = statistic(reference, current) * (1 - 1e-10)
  const table = new Float64Array(totals.length)
  let all = 0
  let extreme = 0
  const visit = (cell: number, left: number, ways: number): void => {
    if (cell === totals.length) {
      if (left > 0) return
      all += ways
      if (
        statistic(
          table,
          totals.map((total, i) => total - table[i]!),
        ) >= observed
      )
        extreme += ways
      return
    }
    for (let k = 0; k <= Math.min(left, totals[cell]!); k++) {
      table[cell] = k
      visit(cell + 1, left - k, ways * choose(totals[cell]!, k))
    }
  }
  visit(0, draws, 1)
  return extreme / all
}

describe('conditionalPValue', () => {
  it.each([
    [of(8, 2), of(1, 5)],
    [of(15, 5), of(4, 9)],
    [of(0, 6), of(3, 40)],
    [of(1, 0), of(0, 3)],
    [of(20, 20), of(20, 20)],
    [of(3, 0), of(30, 1)],
  ])('is exact over two cells: %j', (reference, current) => {
    for (const { compute } of [jensenshannon, hellinger, psi, l_infinity]) {
      const { pValue, method } = conditionalPValue(reference, current, compute, {})
      expect(method).toBe('exact')
      expect(pValue).toBeCloseTo(listed(reference, current, compute), 12)
    }
  })

  it.each([
    [of(8, 2, 3), of(1, 5, 3)],
    [of(5, 5, 0, 1), of(2, 3, 4, 0)],
    [of(2, 0, 1, 0, 1), of(0, 1, 0, 1, 0)],
    [of(1, 1, 98), of(2, 0, 50)],
  ])('is exact over more where there are few tables: %j', (reference, current) => {
    for (const { compute } of [jensenshannon, hellinger, psi, l_infinity]) {
      const { pValue, method } = conditionalPValue(reference, current, compute, {})
      expect(method).toBe('exact')
      expect(pValue).toBeCloseTo(listed(reference, current, compute), 9)
    }
  })

  it.each([
    [of(12, 9, 7, 5), of(10, 8, 9, 12)],
    [of(5, 8, 6, 9, 1), of(9, 2, 8, 4, 3)],
  ])('comes near the exact value where there are many: %j', (reference, current) => {
    for (const { compute } of [jensenshannon, hellinger, psi, l_infinity]) {
      const exact = listed(reference, current, compute)
      const options = { resolution: 1 / 40_000, enough: Number.POSITIVE_INFINITY }
      const { pValue, draws } = conditionalPValue(reference, current, compute, options)
      expect(draws).toBe(40_000)
      expect(Math.abs(pValue - exact)).toBeLessThan(
        4 * Math.sqrt((exact * (1 - exact)) / draws) + 1 / draws,
      )
    }
  })
})

describe('permutationPValue', () => {
  const apart = [of(30, 0, 5), of(0, 30, 5)] as const
  const alike = [of(30, 20, 5), of(28, 23, 4)] as const

  it('is never 0, and reaches below the resolution', () => {
    expect(permutationPValue(...apart, hellinger.compute)).toEqual({
      pValue: 1 / 4001,
      draws: 4000,
    })
    const finer = permutationPValue(...apart, hellinger.compute, { resolution: 1 / 12_345 })
    expect(finer).toEqual({ pValue: 1 / 12_346, draws: 12_345 })
  })

  it('ends early on what is clearly no drift', () => {
    const { draws, pValue } = permutationPValue(...alike, hellinger.compute)
    expect(draws).toBeLessThan(200)
    expect(pValue).toBe(100 / draws)
  })

  it('depends on the seed alone', () => {
    const first = permutationPValue(...alike, hellinger.compute, { seed: 'a' })
    expect(permutationPValue(...alike, hellinger.compute, { seed: 'a' })).toEqual(first)
    expect(permutationPValue(...alike, hellinger.compute, { seed: 'b' })).not.toEqual(first)
  })

  it.each([{ resolution: 0 }, { resolution: 1 }, { resolution: Number.NaN }, { enough: 0 }])(
    'refuses %j',
    (wrong) => {
      expect(() => permutationPValue(...alike, hellinger.compute, wrong)).toThrow(/permutation: /)
    },
  )
})

describe('poolSparseCells', () => {
  it('pools the cells that are sparse in both samples together, and drops empty ones', () => {
    expect(poolSparseCells(of(9, 1, 0, 4, 2), of(7, 3, 0, 1, 1), 5)).toEqual({
      reference: of(9, 4, 3),
      current: of(7, 1, 4),
      pooled: 2,
    })
  })

  it('counts a lone sparse cell as not pooled, and pools nothing at 0', () => {
    expect(poolSparseCells(of(9, 1), of(7, 3), 5).pooled).toBe(0)
    expect(poolSparseCells(of(9, 1, 1), of(7, 3, 0), 0)).toEqual({
      reference: of(9, 1, 1),
      current: of(7, 3, 0),
      pooled: 0,
    })
  })

  it('pools nothing when nothing would be left to compare', () => {
    const cells = poolSparseCells(of(2, 2, 0, 0), of(0, 0, 2, 1), 3)
    expect(cells).toEqual({ reference: of(2, 2, 0, 0), current: of(0, 0, 2, 1), pooled: 0 })
    expect(poolSparseCells(of(1), of(1), 3).reference).toEqual(of(1))
  })

  it('is reported by the test that pooled', () => {
    const { pooledCells, degreesOfFreedom } = chiSquareHomogeneity(
      of(90, 80, 1, 1),
      of(70, 90, 1, 0),
    )
    expect(pooledCells).toBe(2)
    expect(degreesOfFreedom).toBe(2)
  })
})
