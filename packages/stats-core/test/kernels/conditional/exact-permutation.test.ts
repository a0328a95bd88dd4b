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

describe('permutation p-values against every division of small samples', () => {
  describe.each(cases)('$name', ({ reference, current, welch, levene, mannWhitney }) => {
    const samples = [Float64Array.from(reference), Float64Array.from(current)] as const

    it.each([
      ['conditionalWelchT', conditionalWelchT(...samples), welch],
      ['conditionalLevene', conditionalLevene(...samples), levene],
    ])('%s', (_, found, expected) => {
      expect(found).toMatchObject({ method: 'exact', draws: 0 })
      expect(found.statistic).toBeCloseTo(expected.statistic, 9)
      expect(found.pValue).toBeCloseTo(expected.pValue, 12)
    })

    it('conditionalMannWhitney', () => {
      const found = conditionalMannWhitney(...samples)
      expect(found.statistic).toBe(mannWhitney.statistic)
      expect(found.probabilityOfSuperiority).toBeCloseTo(
        mannWhitney.statistic / reference.length / current.length,
        12,
      )
      if (found.method !== 'saddlepoint') expect(found.method).toBe('exact')
      if (found.method === 'exact') expect(found.pValue).toBeCloseTo(mannWhitney.pValue, 12)
    })
  })
})
