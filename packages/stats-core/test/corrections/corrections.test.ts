import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '../../src/corrections/benjamini-hochberg.ts'
import { benjaminiYekutieli } from '../../src/corrections/benjamini-yekutieli.ts'
import { bonferroni } from '../../src/corrections/bonferroni.ts'
import { holm } from '../../src/corrections/holm.ts'
import { StatsError } from '../../src/stats-error.ts'

const corrections = { bonferroni, holm, benjaminiHochberg, benjaminiYekutieli }
type Name = keyof typeof corrections
const names = Object.keys(corrections) as Name[]

const golden = new URL('../golden/corrections/corrections.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(golden, 'utf8')) as {
  cases: ({ pValues: number[] } & Record<Name, number[]>)[]
}

/** Table 1 of Benjamini and Hochberg (1995). */
const published = cases[0]!.pValues

const fixed = { seed: 1995, numRuns: 300 }
const pValue = fc.double({ min: 0, max: 1, noNaN: true })

describe.each(names)('%s', (name) => {
  const correct = corrections[name]

  it('agrees with its definition in exact fractions, within 1e-14', () => {
    for (const entry of cases) {
      const adjusted = correct(entry.pValues)
      expect(adjusted.length).toBe(entry[name].length)
      for (const [i, expected] of entry[name].entries()) {
        expect(Math.abs(adjusted[i]! - expected)).toBeLessThanOrEqual(1e-14 * expected)
      }
    }
  })

  it('never makes a p-value smaller, and leaves it in [0, 1]', () => {
    fc.assert(
      fc.property(fc.array(pValue), (values) => {
        const adjusted = correct(values)
        return values.every((value, i) => adjusted[i]! >= value && adjusted[i]! <= 1)
      }),
      fixed,
    )
  })

  it('keeps the order of the p-values, and follows their positions', () => {
    fc.assert(
      fc.property(fc.array(pValue, { minLength: 1 }), fc.nat(), (values, turn) => {
        const adjusted = correct(values)
        for (const [i, a] of values.entries()) {
          for (const [j, b] of values.entries())
            if (a <= b && adjusted[i]! > adjusted[j]!) return false
        }
        const by = turn % values.length
        const turned = correct([...values.slice(by), ...values.slice(0, by)])
        return values.every(
          (_, i) => turned[(i - by + values.length) % values.length] === adjusted[i],
        )
      }),
      fixed,
    )
  })

  it('leaves its input alone and takes typed arrays', () => {
    const values = Float64Array.of(0.3, 0.01, 0.2)
    const adjusted = correct(values)
    expect([...values]).toEqual([0.3, 0.01, 0.2])
    expect([...correct([0.3, 0.01, 0.2])]).toEqual([...adjusted])
  })

  it('has nothing to say of nothing', () => {
    expect(correct([])).toEqual(new Float64Array(0))
  })

  it.each([Number.NaN, -0.1, 1.5, Number.POSITIVE_INFINITY])('refuses %d', (wrong) => {
    expect(() => correct([0.5, wrong])).toThrow(StatsError)
    expect(() => correct([0.5, wrong])).toThrow(/p-value 1 is/)
  })
})

describe('the table of Benjamini and Hochberg', () => {
  const rejected = (adjusted: Float64Array) => adjusted.filter((p) => p <= 0.05).length

  it('gives the published numbers of rejections at 0.05', () => {
    expect(rejected(benjaminiHochberg(published))).toBe(4)
    expect(rejected(bonferroni(published))).toBe(3)
    expect(rejected(holm(published))).toBe(3)
  })
})

describe('strictness', () => {
  it('Holm lies between no correction and Bonferroni; Yekutieli above Hochberg', () => {
    fc.assert(
      fc.property(fc.array(pValue), (values) => {
        const [b, h, bh, by] = [
          bonferroni(values),
          holm(values),
          benjaminiHochberg(values),
          benjaminiYekutieli(values),
        ]
        return values.every((_, i) => h[i]! <= b[i]! && bh[i]! <= by[i]!)
      }),
      fixed,
    )
  })
})
