import { expect, it } from 'vitest'
import { cellRatios } from '../../../src/kernels/counts/cell-ratios.ts'
import { likelihoodRatioStatistic } from '../../../src/kernels/counts/likelihood-ratio-statistic.ts'
import { pearsonStatistic } from '../../../src/kernels/counts/pearson-statistic.ts'
import { seededRandom } from '../../../src/random/seeded-random.ts'

const sum = (counts: Float64Array): number => counts.reduce((rows, count) => rows + count, 0)

/** The G of each cell against all others, as a 2 × 2 table. */
function singles(r: Float64Array, c: Float64Array): number[] {
  const [n, m] = [sum(r), sum(c)]
  return [...r].map((rows, i) =>
    likelihoodRatioStatistic(Float64Array.of(rows, n - rows), Float64Array.of(c[i]!, m - c[i]!)),
  )
}

it('says of many tables what each of the statistics says of one', () => {
  const random = seededRandom('cells')
  const totals = Float64Array.of(9000, 400, 400, 30, 30, 5, 2)
  // What is far from expected (the last of them) is not remembered, and right all the same.
  for (const spread of [0, 0.02, 1]) {
    let known: ReturnType<typeof cellRatios> | undefined
    let margins = ''
    for (let table = 0; table < 40; table++) {
      const r = totals.map((total) =>
        Math.round(total * (1 - spread * random.nextDouble()) * (spread === 0 ? 0.4 : 0.9)),
      )
      const c = totals.map((total, i) => total - r[i]!)
      const own = `${sum(r)}`
      if (own !== margins) known = cellRatios(sum(r), sum(c))
      margins = own
      for (const [x, y] of [
        [r, c],
        [r, c],
        [r.toReversed(), c.toReversed()],
      ] as const) {
        const { ratio, largest, pearson } = known!(x, y)
        expect(Math.abs(ratio / likelihoodRatioStatistic(x, y) - 1)).toBeLessThan(1e-9)
        expect(Math.abs(pearson / pearsonStatistic(x, y) - 1)).toBeLessThan(1e-9)
        expect(Math.abs(largest / Math.max(...singles(x, y)) - 1)).toBeLessThan(1e-9)
      }
    }
  }
})
