import { describe, expect, it } from 'vitest'
import { andersonDarling } from '../../../src/kernels/continuous/anderson-darling.ts'
import { cramerVonMises } from '../../../src/kernels/continuous/cramer-von-mises.ts'
import { eppsSingleton } from '../../../src/kernels/continuous/epps-singleton.ts'
import { ksTwoSample } from '../../../src/kernels/continuous/ks-two-sample.ts'
import { kuiper } from '../../../src/kernels/continuous/kuiper.ts'
import { levene } from '../../../src/kernels/continuous/levene.ts'
import { mannWhitney } from '../../../src/kernels/continuous/mann-whitney.ts'
import { studentTTest, welchTTest } from '../../../src/kernels/continuous/t-tests.ts'
import { drawSample } from './draw-sample.ts'

const REPETITIONS = 4000

interface Calibration {
  pValue: (reference: Float64Array, current: Float64Array) => number
  /** Discrete or conservative by construction: only the upper bound is checked. */
  conservative?: boolean
  /** How far the stated rate may be exceeded, as a factor, where the law is only asymptotic. */
  excess?: number
}

const tests: Record<string, Calibration> = {
  andersonDarling: { pValue: (r, c) => andersonDarling(r, c).pValue },
  cramerVonMises: { pValue: (r, c) => cramerVonMises(r, c).pValue },
  mannWhitney: { pValue: (r, c) => mannWhitney(r, c).pValue },
  student: { pValue: (r, c) => studentTTest(r, c).pValue },
  welch: { pValue: (r, c) => welchTTest(r, c).pValue },
  levene: { pValue: (r, c) => levene(r, c).pValue, conservative: true },
  eppsSingleton: { pValue: (r, c) => eppsSingleton(r, c).pValue, excess: 1.3 },
  ks: { pValue: (r, c) => ksTwoSample(r, c).pValue, conservative: true },
  kuiper: { pValue: (r, c) => kuiper(r, c).pValue, conservative: true },
}

const pairs = Array.from({ length: REPETITIONS }, (_, k) => [
  drawSample({ law: 'normal', seed: 50_000 + 2 * k, n: 60 }),
  drawSample({ law: 'normal', seed: 50_001 + 2 * k, n: 45 }),
]) as [Float64Array, Float64Array][]

describe.each(Object.entries(tests))(
  '%s without drift',
  (_, { pValue, conservative = false, excess = 1 }) => {
    const pValues = pairs.map(([r, c]) => pValue(r, c))

    it.each([0.5, 0.1, 0.05, 0.01])('rejects at level %d at its stated rate', (level) => {
      const rate = pValues.filter((p) => p <= level).length / REPETITIONS
      const bound = 4 * Math.sqrt((level * (1 - level)) / REPETITIONS)
      expect(rate).toBeLessThanOrEqual(excess * level + bound)
      expect(rate).toBeGreaterThanOrEqual(conservative ? level / 3 : level - bound)
    })
  },
)
