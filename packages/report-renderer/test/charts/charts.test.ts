import type { Distribution, Verdict } from '@leeway/monitoring-report'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { categoryFigure } from '../../src/charts/category-figure.ts'
import { categorySharesOf } from '../../src/charts/category-shares.ts'
import { distributionMini } from '../../src/charts/distribution-mini.ts'
import { histogramOf } from '../../src/charts/histogram.ts'
import { meter } from '../../src/charts/meter.ts'
import { numericFigure } from '../../src/charts/numeric-figure.ts'
import { sparkline } from '../../src/charts/sparkline.ts'
import { stepArea, stepLine } from '../../src/charts/steps.ts'
import { ticks } from '../../src/charts/ticks.ts'
import { verdictMarks } from '../../src/charts/verdict-marks.ts'

const text = { title: 'Title', description: 'Description' }

type Numeric = Extract<Distribution, { edges: number[] }>

function figureOf(distribution: Numeric, medians?: { reference: number; current: number }): string {
  return numericFigure(text, histogramOf(distribution), medians)
}

/** Every number of every attribute is finite, and written with at most one decimal. */
function expectSound(svg: string): void {
  expect(svg).not.toMatch(/NaN|Infinity|undefined|null/)
  const coordinates = [...svg.matchAll(/ (?:d|x|y|cx|cy|r)="([^"]*)"/g)].map(
    ([, value]) => value ?? '',
  )
  expect(coordinates.filter((value) => /\.\d\d/.test(value))).toEqual([])
  expect(svg).not.toContain('style=')
}

describe('charts of a numeric distribution', () => {
  const cases: Record<string, Numeric> = {
    'one bin': { edges: [0, 1], reference: [5], current: [3] },
    'no rows on either side': { edges: [0, 1, 2], reference: [0, 0], current: [0, 0] },
    'no rows in the current data': { edges: [0, 1, 2], reference: [3, 4], current: [0, 0] },
    'edges that coincide': { edges: [2, 2], reference: [9], current: [9] },
    'repeated edges': { edges: [0, 1, 1, 2], reference: [1, 2, 3], current: [3, 2, 1] },
    'very large values': { edges: [1e15, 2e15, 3e15], reference: [1, 2], current: [2, 1] },
    'very small values': { edges: [-3e-12, 0, 3e-12], reference: [1, 2], current: [2, 1] },
    'the whole range of doubles': { edges: [-1e308, 0, 7e307], reference: [1, 2], current: [2, 1] },
    'negative values': { edges: [-30, -20, -10], reference: [1e9, 2], current: [2, 1] },
  }

  it.each(Object.entries(cases))('can be drawn with %s', (_name, distribution) => {
    expectSound(distributionMini(distribution))
    expectSound(figureOf(distribution, { reference: -25, current: 1 }))
  })

  it('are sound for whatever counts there are', () => {
    const distributions = fc.integer({ min: 1, max: 40 }).chain((bins) =>
      fc.record({
        edges: fc
          .array(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), {
            minLength: bins + 1,
            maxLength: bins + 1,
          })
          .map((edges) => edges.sort((a, b) => a - b)),
        reference: fc.array(fc.nat(), { minLength: bins, maxLength: bins }),
        current: fc.array(fc.nat(), { minLength: bins, maxLength: bins }),
      }),
    )
    void fc.assert(
      fc.property(distributions, (distribution) => {
        expectSound(distributionMini(distribution))
        expectSound(figureOf(distribution))
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  it('draw bins of unequal width by density, so that areas are shares', () => {
    const { heights, evenBins } = histogramOf({
      edges: [0, 1, 4],
      reference: [50, 50],
      current: [25, 75],
    })
    expect(evenBins).toBe(false)
    expect(heights.reference[0]).toBeCloseTo(3 * (heights.reference[1] ?? 0), 12)
    expect(heights.current[0]).toBeCloseTo(heights.current[1] ?? 0, 12)
  })

  it('draw even bins by share', () => {
    const { heights, reference } = histogramOf({
      edges: [0, 1, 2],
      reference: [1, 3],
      current: [2, 2],
    })
    expect(heights.reference).toEqual(reference)
    expect(reference).toEqual([0.25, 0.75])
  })

  it('say who they are', () => {
    const svg = figureOf({ edges: [0, 1], reference: [5], current: [3] })
    expect(svg).toContain('role="img"><title>Title</title><desc>Description</desc>')
  })
})

describe('charts of a categorical distribution', () => {
  const many = Array.from({ length: 200 }, (_, index) => `category ${index}`)

  it.each<[string, Extract<Distribution, { categories: string[] }>]>([
    ['one category', { categories: ['only'], reference: [4], current: [2] }],
    ['no rows', { categories: ['a', 'b'], reference: [0, 0], current: [0, 0] }],
    [
      '200 categories',
      { categories: many, reference: many.map((_, i) => i), current: many.map((_, i) => 200 - i) },
    ],
    ['a rest', { categories: ['a'], other: true, reference: [4, 9], current: [2, 1] }],
  ])('can be drawn with %s', (_name, distribution) => {
    expectSound(distributionMini(distribution))
    expectSound(categoryFigure(text, categorySharesOf(distribution, 10)))
  })

  it('keep the largest categories in their order, and gather the rest without losing a row', () => {
    const shares = categorySharesOf(
      {
        categories: ['a', 'b', 'c', 'd'],
        other: true,
        reference: [10, 40, 20, 5, 25],
        current: [70, 0, 10, 10, 10],
      },
      3,
    )
    expect(shares.map(({ category }) => category)).toEqual(['a', 'b', 'all others'])
    expect(shares.at(-1)).toMatchObject({ rest: true, reference: 0.5 })
    expect(shares.reduce((sum, { current }) => sum + current, 0)).toBeCloseTo(1, 12)
  })

  it('escape and shorten labels', () => {
    const svg = categoryFigure(text, [
      { category: '<b>&"'.repeat(9), reference: 1, current: 0, rest: false },
    ])
    expect(svg).toContain('&lt;b&gt;&amp;&quot;')
    expect(svg).not.toContain('<b>')
    expect(svg).toContain('…')
  })
})

describe('ticks', () => {
  it.each([
    [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [12, 47, 4, [20, 30, 40]],
    [-1, 1, 4, [-1, -0.5, 0, 0.5, 1]],
    [3, 3, 4, []],
  ])('from %f to %f, about %i, are round', (low, high, count, expected) => {
    expect(ticks(low, high, count)).toEqual(expected)
  })
})

describe('steps', () => {
  it('trace a histogram, and join bins of one height', () => {
    expect(stepLine([0, 10, 20, 30], [5, 5, 1])).toBe('M0 5H20V1H30')
    expect(stepArea([0, 10, 20, 30], [5, 5, 9], 9)).toBe('M0 9V5H20V9H30V9Z')
  })

  it('draw no area without height', () => {
    expect(stepArea([0, 10], [9], 9)).toBe('')
  })
})

describe('meter', () => {
  it('has its tick at a third, and ends at three times the limit', () => {
    expect(meter(0.1, 0.1, true)).toContain('class="over" d="M0 3H22V7')
    expect(meter(5, 0.1, true)).toContain('H66V7')
    expect(meter(0, 0.1, false)).toContain('class="under" d="M0 3H1V7')
    expectSound(meter(0, 0, false))
  })
})

describe('verdictMarks', () => {
  it.each([1, 24, 41, 480])('draw %i columns', (count) => {
    const verdicts = Array.from(
      { length: count },
      (_, index): Verdict => (['drifted', 'stable', 'skipped'] as const)[index % 3] ?? 'stable',
    )
    const svg = verdictMarks(text, verdicts)
    expectSound(svg)
    expect(svg.match(/M/g)).toHaveLength(count)
  })
})

describe('sparkline', () => {
  it('breaks where a value is missing, and survives one point or none', () => {
    expect(
      sparkline([1, null, 2, 3])
        .match(/class="history" d="([^"]*)"/)?.[1]
        ?.match(/M/g),
    ).toHaveLength(2)
    for (const values of [[1], [null], [], [2, 2, 2]]) expectSound(sparkline(values, 1))
  })

  it('draws what marks it: levels as lines, a value with a ring', () => {
    const marked = sparkline([0, 0, 1, 1], undefined, {
      lines: [{ from: { index: 2, value: 1 }, to: { index: 3, value: 1 } }],
      ring: 1,
    })
    expectSound(marked)
    expect(marked).toContain('<path class="pattern" d="M86.7 4L128 4"/>')
    expect(marked).toContain('<circle class="ring" cx="45.3" cy="28" r="3.6"/>')
    expect(sparkline([null, 1], undefined, { lines: [], ring: 0 })).not.toContain('ring')
  })
})
