import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kolmogorovOneSampleSurvival } from '../../src/special/kolmogorov-one-sample-survival.ts'

const golden: { cases: [number, number, number][] } = JSON.parse(
  readFileSync(new URL('../golden/continuous/kolmogorov-one-sample.json', import.meta.url), 'utf8'),
)

describe('kolmogorovOneSampleSurvival', () => {
  it('has golden values in every region of the law', () => {
    expect(golden.cases.length).toBeGreaterThan(270)
  })

  it.each(golden.cases)('n = %d, x = %d', (n, x, expected) => {
    const actual = kolmogorovOneSampleSurvival(n, x)
    expect(Math.abs(actual - expected), `${actual} is not ${expected}`).toBeLessThanOrEqual(
      1e-10 * expected,
    )
  })

  it('falls where the formulae meet', () => {
    for (const n of [100, 140, 141, 1000]) {
      let previous = 1
      for (let x = 0; x < 0.4; x += 0.0005) {
        const next = kolmogorovOneSampleSurvival(n, x)
        expect(next).toBeLessThanOrEqual(previous + 1e-9)
        previous = next
      }
    }
  })
})
