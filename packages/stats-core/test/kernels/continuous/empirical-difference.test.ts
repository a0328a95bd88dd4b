import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as publicApi from '../../../src/index.ts'
import { empiricalDifference } from '../../../src/kernels/continuous/empirical-difference.ts'

const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
const fewNumbers = fc.constantFrom(-0, 0, 1, 2, -1.5)
const sample = fc
  .oneof(
    fc.array(anyNumber, { minLength: 1, maxLength: 30 }),
    fc.array(fewNumbers, { minLength: 1, maxLength: 30 }),
  )
  .map((values) => Float64Array.from(values).sort())

/** The record's definitions, one distinct value at a time. */
function byDefinition(reference: Float64Array, current: Float64Array) {
  const m = reference.length
  const n = current.length
  const distinct = [...new Set([...reference, ...current])].sort((x, y) => x - y)
  const reached = (values: Float64Array): number[] => {
    let count = 0
    return distinct.map((x) => {
      while (values[count]! <= x) count += 1
      return count
    })
  }
  const [inReference, inCurrent] = [reached(reference), reached(current)]
  const d = distinct.map((_, k) => n * inReference[k]! - m * inCurrent[k]!)
  const highest = d.reduce((most, x) => Math.max(most, x), 0)
  const lowest = d.reduce((least, x) => Math.min(least, x), 0)
  const expected = {
    m,
    n,
    distinct: distinct.length,
    highest,
    highestAt: highest === 0 ? distinct[0]! : distinct[d.indexOf(highest)]!,
    lowest,
    lowestAt: lowest === 0 ? distinct[0]! : distinct[d.indexOf(lowest)]!,
    area: 0,
    squaredArea: 0,
    squares: 0,
    tiedSquares: 0,
    weightedSquares: 0,
    superiority: 0,
    tieTerm: 0,
  }
  for (const [k, x] of distinct.entries()) {
    const referenceBelow = inReference[k - 1] ?? 0
    const currentBelow = inCurrent[k - 1] ?? 0
    const a = inReference[k]! - referenceBelow
    const b = inCurrent[k]! - currentBelow
    const g = a + b
    const gap = (distinct[k + 1] ?? x) - x
    const share = d[k]! / (m * n)
    const mean = ((d[k - 1] ?? 0) + d[k]!) / 2
    const rank = referenceBelow + currentBelow + g / 2
    const [delta, epsilon] = [n * a - m * b, m * a - n * b]
    expected.area += Math.abs(share) * gap
    expected.squaredArea += share * share * gap
    expected.squares += g * mean * mean
    expected.tiedSquares +=
      g * (delta ** 2 + delta * epsilon + epsilon ** 2 - m * m - m * n - n * n)
    expected.weightedSquares += (g * mean * mean) / (rank * (m + n - rank) - ((m + n) * g) / 4)
    expected.superiority += a * (currentBelow + b / 2)
    expected.tieTerm += g ** 3 - g
  }
  return expected
}

function expectDefinition(reference: Float64Array, current: Float64Array): void {
  const learned = empiricalDifference(reference, current)
  for (const [name, value] of Object.entries(byDefinition(reference, current))) {
    const found = learned[name as keyof typeof learned]
    const tolerance = 1e-12 * Math.max(Math.abs(value), 1e-300)
    if (Object.is(found, value) || Math.abs(found - value) <= tolerance) continue
    throw new Error(`${name} is ${found}, should be ${value}`)
  }
}

describe('empiricalDifference', () => {
  it('is what its definitions say, with and without ties', () => {
    fc.assert(
      fc.property(sample, sample, (reference, current) => {
        fc.pre(new Set([...reference, ...current]).size > 1)
        expectDefinition(reference, current)
      }),
      { seed: 20261123, numRuns: 1000 },
    )
  })

  it.each([4095, 4096, 4097, 9000])('goes on where a stride ends: %i values', (size) => {
    const values = (count: number, step: number) =>
      Float64Array.from({ length: count }, (_, i) => Math.floor(i * step) / 8)
    const reference = values(1000, 1.7)
    expectDefinition(reference, values(size - 1000, 0.9))
    expectDefinition(reference, values(size - 1000, 0.001))
    expectDefinition(
      reference,
      values(size - 1000, 0.9).map((x) => x + 1e6),
    )
  })

  it('orders values of which the difference overflows, vanishes or is not a number', () => {
    const { MAX_VALUE, MIN_VALUE, POSITIVE_INFINITY: infinity } = Number
    const { distinct, highest, highestAt, superiority } = empiricalDifference(
      Float64Array.of(-infinity, -MAX_VALUE, 0, MIN_VALUE, infinity),
      Float64Array.of(-infinity, 0, 2 * MIN_VALUE, MAX_VALUE, infinity),
    )
    expect({ distinct, highest, highestAt, superiority }).toEqual({
      distinct: 7,
      highest: 10,
      highestAt: MIN_VALUE,
      superiority: 9.5,
    })
  })
})

it('gives every test of it the answer that it gives for the samples, from one walk', () => {
  const [a, b] = [Float64Array.of(1, 2, 2, 3.5, 6, 9), Float64Array.of(0, 2, 4, 4, 7)]
  const difference = publicApi.empiricalDifference(a, b)
  for (const [ofSamples, ofDifference] of [
    [publicApi.ksTwoSample, publicApi.ksOfDifference],
    [publicApi.kuiper, publicApi.kuiperOfDifference],
    [publicApi.cramerVonMises, publicApi.cramerVonMisesOfDifference],
    [publicApi.andersonDarling, publicApi.andersonDarlingOfDifference],
    [publicApi.mannWhitney, publicApi.mannWhitneyOfDifference],
    [publicApi.wassersteinDistance, publicApi.wassersteinOfDifference],
    [publicApi.energyDistance, publicApi.energyOfDifference],
  ] as const) {
    expect(ofDifference(difference)).toEqual(ofSamples(a, b))
  }
})
