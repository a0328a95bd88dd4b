import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/index.ts'
import { normalScores, outlyingValue, patternRatios, theilSen } from '../../src/series/index.ts'

interface Golden {
  readonly tolerance: Readonly<Record<string, number>>
  readonly cases: readonly {
    readonly name: string
    readonly values: number[]
    readonly scores: number[]
    readonly ratios: Readonly<
      Record<'shift' | 'excursion' | 'slope', { ratio: number; from: number; to: number }>
    > & { readonly season: { readonly ratio: number } }
    readonly slope: number
    readonly outlying: { readonly index: number; readonly distance: number }
  }[]
}

const { tolerance, cases }: Golden = JSON.parse(
  readFileSync(new URL('../golden/series/series.json', import.meta.url), 'utf8'),
)

/** Asserts that a number is within a tolerance that the golden file states. */
function expectWithin(found: number, expected: number, stated: string): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance[stated]!)
}

describe.each(cases)('$name', ({ values, scores, ratios, slope, outlying }) => {
  test('normal scores are those of SciPy', () => {
    const found = normalScores(values, seededRandom('ties'))
    for (const [index, score] of found.entries()) expectWithin(score, scores[index]!, 'scores')
  })

  test('likelihood ratios are those of dense generalized least squares', () => {
    const seasons = values.map((_, index) => index % 7)
    const found = patternRatios(Float64Array.from(scores), seasons)
    for (const pattern of ['shift', 'excursion'] as const) {
      const { ratio, ...place } = ratios[pattern]
      expectWithin(found[pattern].ratio, ratio, 'ratio')
      if (ratio > 0) expect(found[pattern]).toMatchObject(place)
    }
    expectWithin(found.slope.ratio, ratios.slope.ratio, 'ratio')
    expectWithin(found.season!.ratio, ratios.season.ratio, 'ratio')
  })

  test('the slope is that of scipy.stats.theilslopes', () => {
    expectWithin(theilSen(values), slope, 'slope')
  })

  test('the outlying value is as far out as with the power of scipy.stats.yeojohnson_normmax', () => {
    const found = outlyingValue(values)
    expect(found.index).toBe(outlying.index)
    expectWithin(found.distance, outlying.distance, 'distance')
  })
})
