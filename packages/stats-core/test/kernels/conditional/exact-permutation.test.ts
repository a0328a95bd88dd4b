import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { conditionalLevene } from '../../../src/kernels/conditional/conditional-levene.ts'
import { conditionalMannWhitney } from '../../../src/kernels/conditional/conditional-mann-whitney.ts'
import { conditionalWelchT } from '../../../src/kernels/conditional/conditional-welch-t.ts'

interface Expected {
  readonly statistic: number
  readonly pValue: number
}

interface Case {
  readonly name: string
  readonly reference: readonly number[]
  readonly current: readonly number[]
  readonly welch: Expected
  readonly levene: Expected
  readonly mannWhitney: Expected
}

const file = new URL('golden/exact-permutation.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Case[] }

const RESOLUTION = 1e-4
const ALL = { resolution: RESOLUTION, enough: Number.POSITIVE_INFINITY }

describe('permutation p-values against every division of small samples', () => {
  describe.each(cases)('$name', ({ reference, current, welch, levene, mannWhitney }) => {
    const samples = [Float64Array.from(reference), Float64Array.from(current)] as const

    it.each([
      ['conditionalWelchT', conditionalWelchT(...samples, ALL), welch],
      ['conditionalLevene', conditionalLevene(...samples, ALL), levene],
    ])('%s', (_, found, expected) => {
      expect(found.method).toBe('permutation')
      expect(found.statistic).toBeCloseTo(expected.statistic, 9)
      expect(Math.abs(found.pValue - expected.pValue)).toBeLessThan(fourErrors(expected.pValue))
    })

    it('conditionalMannWhitney', () => {
      const found = conditionalMannWhitney(...samples, ALL)
      expect(found.statistic).toBe(mannWhitney.statistic)
      expect(found.probabilityOfSuperiority).toBeCloseTo(
        mannWhitney.statistic / reference.length / current.length,
        12,
      )
      if (found.method !== 'permutation') return
      expect(Math.abs(found.pValue - mannWhitney.pValue)).toBeLessThan(
        fourErrors(mannWhitney.pValue),
      )
    })
  })
})

/** Standard errors of a share drawn 1 / RESOLUTION times. */
function fourErrors(share: number): number {
  return 4 * Math.sqrt(share * (1 - share) * RESOLUTION) + RESOLUTION
}
