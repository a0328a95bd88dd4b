import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  andersonDarling,
  andersonDarlingOfMerged,
} from '../../../src/kernels/continuous/anderson-darling.ts'
import {
  cramerVonMises,
  cramerVonMisesOfMerged,
} from '../../../src/kernels/continuous/cramer-von-mises.ts'
import { energyDistance, energyOfMerged } from '../../../src/kernels/continuous/energy-distance.ts'
import { ksOfMerged, ksTwoSample } from '../../../src/kernels/continuous/ks-two-sample.ts'
import { kuiper, kuiperOfMerged } from '../../../src/kernels/continuous/kuiper.ts'
import { mannWhitney, mannWhitneyOfMerged } from '../../../src/kernels/continuous/mann-whitney.ts'
import { mergeSamples } from '../../../src/kernels/continuous/merge-samples.ts'
import {
  wassersteinDistance,
  wassersteinOfMerged,
} from '../../../src/kernels/continuous/wasserstein-distance.ts'

const anyNumber = fc.double({ noNaN: true })
const fewNumbers = fc.constantFrom(
  -0,
  0,
  1,
  2,
  -1.5,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
)
const sample = fc
  .oneof(fc.array(anyNumber, { maxLength: 40 }), fc.array(fewNumbers, { maxLength: 40 }))
  .map((values) => Float64Array.from(values).sort())

const atMost = (values: Float64Array, bound: number): number =>
  values.filter((value) => value <= bound).length

describe('mergeSamples', () => {
  it('counts both samples at each of their distinct values', () => {
    fc.assert(
      fc.property(sample, sample, (reference, current) => {
        const merged = mergeSamples(reference, current)
        const distinct = [...new Set([...reference, ...current])].sort((a, b) => a - b)
        expect([...merged.values].map((value) => value + 0)).toEqual(
          distinct.map((value) => value + 0),
        )
        expect([...merged.reference]).toEqual(distinct.map((value) => atMost(reference, value)))
        expect([...merged.current]).toEqual(distinct.map((value) => atMost(current, value)))
        expect([merged.m, merged.n]).toEqual([reference.length, current.length])
      }),
      { seed: 20261123, numRuns: 500 },
    )
  })

  it('orders values of which the difference overflows or vanishes', () => {
    const reference = Float64Array.of(-Number.MAX_VALUE, 0, Number.MIN_VALUE)
    const current = Float64Array.of(0, 2 * Number.MIN_VALUE, Number.MAX_VALUE)
    expect(mergeSamples(reference, current)).toEqual({
      m: 3,
      n: 3,
      values: Float64Array.of(
        -Number.MAX_VALUE,
        0,
        Number.MIN_VALUE,
        2 * Number.MIN_VALUE,
        Number.MAX_VALUE,
      ),
      reference: Int32Array.of(1, 2, 3, 3, 3),
      current: Int32Array.of(0, 1, 1, 2, 3),
    })
  })

  it('is what each test does first', () => {
    const reference = Float64Array.of(1, 2, 2, 3, 5)
    const current = Float64Array.of(0, 2, 4, 4)
    const merged = mergeSamples(reference, current)
    for (const [ofSamples, ofMerged] of [
      [andersonDarling, andersonDarlingOfMerged],
      [cramerVonMises, cramerVonMisesOfMerged],
      [energyDistance, energyOfMerged],
      [ksTwoSample, ksOfMerged],
      [kuiper, kuiperOfMerged],
      [mannWhitney, mannWhitneyOfMerged],
      [wassersteinDistance, wassersteinOfMerged],
    ] as const) {
      expect(ofMerged(merged)).toEqual(ofSamples(reference, current))
    }
  })
})
