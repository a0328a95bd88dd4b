import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnFromValues, sampleOf, type TimestampColumn } from '../../../src/index.ts'
import { freshness } from '../../../src/quality/time/freshness.ts'
import { timestampGaps } from '../../../src/quality/time/timestamp-gaps.ts'
import { timestampOrder } from '../../../src/quality/time/timestamp-order.ts'

const column = (times: readonly (number | null)[]): TimestampColumn => {
  const dates = times.map((time) => (time === null ? null : new Date(time)))
  const found = columnFromValues('t', [...dates, new Date(0)]) as TimestampColumn
  return { ...found, length: times.length, values: found.values.subarray(0, times.length) }
}
const sample = (times: readonly (number | null)[]) => sampleOf(column(times))

describe('timestampOrder', () => {
  it.each([
    [[1, 2, 3], { backward: 0, repeated: 0, isAscending: true, isStrictlyAscending: true }],
    [[1, null, 1, 2], { backward: 0, repeated: 1, isAscending: true, isStrictlyAscending: false }],
    [
      [5, null, 3, 4, 1],
      {
        backward: 2,
        firstBackward: 2,
        repeated: 0,
        isAscending: false,
        isStrictlyAscending: false,
      },
    ],
    [[], { backward: 0, repeated: 0, isAscending: true, isStrictlyAscending: true }],
  ])('of %j is %j', (times, expected) => {
    expect(timestampOrder(column(times))).toEqual(expected)
  })
})

describe('freshness', () => {
  it('is the age of the latest row that is not in the future', () => {
    const times = sample([100, 400, null, 900, 400])
    expect(freshness(times, 1000)).toEqual({ latest: 900, age: 100, future: 0 })
    expect(freshness(times, 900)).toEqual({ latest: 900, age: 0, future: 0 })
    expect(freshness(times, 500)).toEqual({ latest: 400, age: 100, future: 1 })
    expect(freshness(times, 99)).toEqual({ future: 4 })
    expect(freshness(sample([null]), 0)).toEqual({ future: 0 })
  })
})

describe('timestampGaps', () => {
  const times = [0, 10, 10, 20, 50, 60, null, 90]

  it('lists the intervals that are too long, longest first', () => {
    expect(timestampGaps(sample(times), { longerThan: 10 })).toEqual({
      medianInterval: 10,
      longestInterval: 30,
      gaps: [
        { from: 20, to: 50 },
        { from: 60, to: 90 },
      ],
      gapCount: 2,
    })
    expect(timestampGaps(sample(times), { longerThan: 10, atMost: 1 })).toMatchObject({
      gaps: [{ from: 20, to: 50 }],
      gapCount: 2,
    })
  })

  it('finds no gap unless told what one is, and no interval in one instant', () => {
    expect(timestampGaps(sample(times))).toMatchObject({ gaps: [], gapCount: 0 })
    expect(timestampGaps(sample([7, 7, null]))).toEqual({ gaps: [], gapCount: 0 })
  })

  it('does not depend on the order of rows, and finds none longer than the longest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 })), (instants) => {
        const found = timestampGaps(sample(instants), { longerThan: 20 })
        expect(timestampGaps(sample(instants.toReversed()), { longerThan: 20 })).toEqual(found)
        const { longestInterval = 0 } = found
        expect(timestampGaps(sample(instants), { longerThan: longestInterval }).gapCount).toBe(0)
      }),
      { seed: 4, numRuns: 200 },
    )
  })
})
