import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortDoubles, sortedDoubles } from '../../src/sorting/sort-doubles.ts'

/** Long enough for the radix passes, and for runs that need a second window. */
const LONG = 6000

function expectSortedLikeTheEngine(values: Float64Array): void {
  const expected = values.slice().sort()
  expectAsTheyAreAmongNaN(values, expected)
  const sorted = sortDoubles(values)
  expect(sorted).toBe(values)
  for (const [i, value] of sorted.entries()) {
    if (!Object.is(value, expected[i])) {
      throw new Error(`value ${i} is ${value}, should be ${expected[i]}`)
    }
  }
}

/** Sorted into an array of their own, NaN left out, and themselves left alone. */
function expectAsTheyAreAmongNaN(values: Float64Array, expected: Float64Array): void {
  const withNaN = new Float64Array(values.length + 3).fill(Number.NaN)
  withNaN.set(values.subarray(0, values.length >> 1), 1)
  withNaN.set(values.subarray(values.length >> 1), (values.length >> 1) + 2)
  const before = withNaN.slice()
  const sorted = sortedDoubles(withNaN, values.length)
  expect(sorted.every((value, i) => Object.is(value, expected[i]))).toBe(true)
  expect(withNaN.every((value, i) => Object.is(value, before[i]))).toBe(true)
}

/** A permutation of 0 … n − 1 without a random generator. */
const scrambled = (n: number): number[] => Array.from({ length: n }, (_, i) => (i * 3571) % n)

const shapes: Record<string, (i: number) => number> = {
  'both signs': (i) => Math.sin(i) * i,
  'sixty orders of magnitude': (i) => 10 ** (30 * Math.sin(i)),
  'few values': (i) => i % 7,
  timestamps: (i) => 1_764_000_000_000 + i * 137,
  'timestamps and one zero': (i) => (i === 40 ? 0 : 1_764_000_000_000 + i * 137),
  'neighbours that differ in the last bits': (i) => 1 + i * Number.EPSILON,
  'such neighbours and one far away': (i) => (i === 7 ? -3 : 1 + i * Number.EPSILON),
  'subnormal numbers among zeros': (i) => [0, -0, 1, -1][i % 4]! * (i * Number.MIN_VALUE),
  'zeros of both signs': (i) => (i % 2 === 0 ? -0 : 0),
  infinities: (i) => [Number.POSITIVE_INFINITY, i, Number.NEGATIVE_INFINITY, -i][i % 4]!,
  'extreme magnitudes': (i) => (i % 2 === 0 ? Number.MAX_VALUE : -Number.MAX_VALUE) / (i + 1),
  constant: () => 3.25,
  'negative only': (i) => -1 - i,
  'one far outlier': (i) => (i === 11 ? 1e300 : Math.sin(i)),
  'tight clusters, evenly spaced': (i) => (i % 40) + Math.sin(i) * 1e-9,
  'whole numbers of a wide range': (i) => (i - 3000) * 1_000_003,
  'whole but for one that no sample shows': (i) => (i === 4321 ? 0.5 : i % 100),
  'whole but for a far one that no sample shows': (i) => (i === 4321 ? 1e9 : i % 100),
  'mostly one value': (i) => (i % 3 === 0 ? Math.sin(i) : 0.25),
  'ascending but for one that no sample shows': (i) => (i === 4321 ? -1 : i + 0.5),
  'heavy tails': (i) => Math.tan(i),
  'whole numbers around a zero of each sign': (i) => [-0, 0, 5, -5][i % 4]!,
}

describe('sortDoubles', () => {
  it.each(Object.entries(shapes))('sorts %s', (_, shape) => {
    expectSortedLikeTheEngine(Float64Array.from(scrambled(LONG), shape))
    expectSortedLikeTheEngine(Float64Array.from({ length: LONG }, (_, i) => shape(i)))
    expectSortedLikeTheEngine(Float64Array.from({ length: LONG }, (_, i) => shape(LONG - i)))
  })

  it.each([0, 1, 2, 199, 200, 201])('sorts %i values', (n) => {
    expectSortedLikeTheEngine(Float64Array.from(scrambled(Math.max(n, 1)).slice(0, n), Math.cos))
  })

  it('sorts any doubles', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.integer(),
        (seen, k) => {
          const values = Float64Array.from(
            { length: 2000 },
            (_, i) => seen[(i * 31 + Math.abs(k)) % seen.length]! * (i % 3 === 0 ? 1 : -1),
          )
          expectSortedLikeTheEngine(values)
        },
      ),
      { seed: 20261123, numRuns: 200 },
    )
  })

  it('sorts a view without touching its surroundings', () => {
    const whole = Float64Array.from(scrambled(LONG), Math.sin)
    const before = whole.slice()
    expectSortedLikeTheEngine(whole.subarray(100, LONG - 100))
    expect(whole.subarray(0, 100)).toEqual(before.subarray(0, 100))
    expect(whole.subarray(LONG - 100)).toEqual(before.subarray(LONG - 100))
  })
})
