import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { andersonDarling } from '../../../src/kernels/continuous/anderson-darling.ts'
import { cramerVonMises } from '../../../src/kernels/continuous/cramer-von-mises.ts'
import { energyDistance } from '../../../src/kernels/continuous/energy-distance.ts'
import { eppsSingleton } from '../../../src/kernels/continuous/epps-singleton.ts'
import { ksTwoSample } from '../../../src/kernels/continuous/ks-two-sample.ts'
import { levene } from '../../../src/kernels/continuous/levene.ts'
import { mannWhitney } from '../../../src/kernels/continuous/mann-whitney.ts'
import { studentTTest, welchTTest } from '../../../src/kernels/continuous/t-tests.ts'
import { wassersteinDistance } from '../../../src/kernels/continuous/wasserstein-distance.ts'
import { StatsError } from '../../../src/stats-error.ts'
import { drawSample, type SampleRecipe } from './draw-sample.ts'

type Sample = Float64Array
type Expected = (number | string)[] | { error: string }

interface Case {
  name: string
  reference: SampleRecipe
  current: SampleRecipe
  expected: Record<string, Expected>
}

/** Each kernel reduced to what SciPy returns: the statistic, then the p-value. */
const kernels: Record<string, (reference: Sample, current: Sample) => number[]> = {
  ks: (r, c) => statisticAndPValue(ksTwoSample(r, c)),
  ksAsymptotic: (r, c) => statisticAndPValue(ksTwoSample(r, c, { method: 'asymptotic' })),
  wasserstein: (r, c) => [wassersteinDistance(r, c)],
  energy: (r, c) => [energyDistance(r, c)],
  cramerVonMises: (r, c) => {
    const { statistic, seriesPValue } = cramerVonMises(r, c)
    return [statistic, seriesPValue]
  },
  anderson: (r, c) => {
    const { standardized, interpolatedPValue } = andersonDarling(r, c)
    return [standardized, interpolatedPValue]
  },
  eppsSingleton: (r, c) => statisticAndPValue(eppsSingleton(r, c)),
  mannWhitneyLess: (r, c) => statisticAndPValue(mannWhitney(r, c, { alternative: 'less' })),
  mannWhitneyTwoSided: (r, c) => statisticAndPValue(mannWhitney(r, c)),
  student: (r, c) => statisticAndPValue(studentTTest(r, c)),
  welch: (r, c) => statisticAndPValue(welchTTest(r, c)),
  levene: (r, c) => statisticAndPValue(levene(r, c)),
}

const statisticAndPValue = (result: { statistic: number; pValue: number }): number[] => [
  result.statistic,
  result.pValue,
]

const golden: { cases: Case[] } = JSON.parse(
  readFileSync(new URL('../../golden/continuous/two-sample.json', import.meta.url), 'utf8'),
)

/** Where rounding decides SciPy's answer and not ours; the value is checked by other means. */
const elsewhere: Record<string, string> = {
  'huge scale welch': 'SciPy overflows in the degrees of freedom',
  'constant apart eppsSingleton': 'SciPy inverts the rounding errors of a zero covariance',
  'evidently disjoint_60_60 eppsSingleton':
    'SciPy loses nine digits to a nearly singular covariance',
}

describe('two-sample kernels against SciPy 1.10.1', () => {
  it('judges enough pairs with every kernel', () => {
    expect(golden.cases.length).toBeGreaterThan(140)
    for (const { expected } of golden.cases) {
      expect(Object.keys(expected)).toEqual(Object.keys(kernels))
    }
  })

  describe.each(golden.cases)('$name', ({ name, reference, current, expected }) => {
    const r = drawSample(reference)
    const c = drawSample(current)
    const comparable = Object.entries(expected).filter(
      ([kernel]) => !elsewhere[`${name} ${kernel}`],
    )
    it.each(comparable)('%s', (id, outcome) => {
      const kernel = kernels[id]!
      if ('error' in outcome) {
        expect(() => kernel(r, c)).toThrow(StatsError)
        return
      }
      const [statistic, pValue] = kernel(r, c)
      expectClose(statistic!, outcome[0]!, 1e-9, 1e-14)
      if (outcome.length > 1) expectClose(pValue!, outcome[1]!, 1e-7, 1e-12)
    })
  })
})

function expectClose(
  actual: number,
  expected: number | string,
  relative: number,
  absolute: number,
): void {
  const wanted = Number(expected)
  if (!Number.isFinite(wanted)) {
    expect(actual).toBe(wanted)
    return
  }
  const tolerance = Math.max(absolute, relative * Math.abs(wanted))
  expect(Math.abs(actual - wanted), `${actual} is not ${wanted}`).toBeLessThanOrEqual(tolerance)
}
