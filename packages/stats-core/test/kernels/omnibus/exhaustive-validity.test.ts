import { describe, expect, it } from 'vitest'
import { rankOmnibus, rankOmnibusOfCounts } from '../../../src/kernels/omnibus/rank-omnibus.ts'
import { smallestPValue } from '../../../src/kernels/omnibus/smallest-p-value.ts'

describe('the exact size of rankOmnibus, over every division of the ranks', () => {
  it.each([
    ['untied', 4, 4, (i: number) => i],
    ['untied', 6, 6, (i: number) => i],
    ['untied', 4, 8, (i: number) => i],
    ['untied', 9, 4, (i: number) => i],
    ['in pairs', 6, 6, (i: number) => i >> 1],
    ['in pairs', 7, 7, (i: number) => i >> 1],
    ['in threes', 6, 6, (i: number) => Math.floor(i / 3)],
    ['in fours', 7, 5, (i: number) => i >> 2],
    ['half zeros', 6, 7, (i: number) => Math.max(0, i - 6)],
    ['two values', 6, 6, (i: number) => (i < 8 ? 0 : 1)],
    ['one rare value', 4, 9, (i: number) => (i < 12 ? 0 : 1)],
  ])('%s, %i against %i rows', (_, n, m, valueAt) => {
    const pValues = everyPValue(n, m, valueAt)
    for (const [index, pValue] of pValues.entries()) {
      const next = pValues[index + 1] ?? Number.POSITIVE_INFINITY
      if (pValue < 0.2 && next > pValue * (1 + 1e-9)) {
        expect((index + 1) / pValues.length).toBeLessThanOrEqual(pValue)
      }
    }
  })

  it.each([
    [1, 3],
    [6, 1],
    [2, 2],
    [2, 4],
    [3, 3],
    [4, 3],
    [2, 5],
  ])('the smallest p-value at %i and %i rows, over all ties too, is the one announced', (n, m) => {
    expect(smallestOfAllTies(n, m)).toBeCloseTo(smallestPValue(n, m), 12)
  })

  it.each([
    [400, 1],
    [1, 400],
    [400, 2],
    [50, 4],
    [8, 8],
    [15, 15],
    [8, 40],
    [10_000, 3],
    [64, 64],
  ])('the smallest p-value at %i and %i rows is reached', (n, m) => {
    const [k, l] = [n >> 1, m >> 1]
    const reached = [
      rankOmnibusOfCounts(Float64Array.of(n, 0), Float64Array.of(0, m)),
      rankOmnibusOfCounts(Float64Array.of(0, n, 0), Float64Array.of(l, 0, m - l)),
      rankOmnibusOfCounts(Float64Array.of(k, 0, n - k), Float64Array.of(0, m, 0)),
    ].map(({ pValue }) => pValue)
    expect(Math.min(...reached) / smallestPValue(n, m)).toBeCloseTo(1, 6)
  })
})

/** The p-values of all C(n + m, m) divisions of the pooled values, ascending. */
function everyPValue(n: number, m: number, valueAt: (i: number) => number): number[] {
  const rows = n + m
  const pValues: number[] = []
  for (let chosen = 0; chosen < 2 ** rows; chosen += 1) {
    const samples: [number[], number[]] = [[], []]
    for (let i = 0; i < rows; i += 1) samples[(chosen >> i) & 1]!.push(valueAt(i))
    const [reference, current] = samples
    if (current.length !== m) continue
    pValues.push(rankOmnibus(Float64Array.from(reference), Float64Array.from(current)).pValue)
  }
  return pValues.sort((a, b) => a - b)
}

/** The smallest p-value over every way to tie and to deal n and m rows. */
function smallestOfAllTies(n: number, m: number): number {
  const reference: number[] = []
  const current: number[] = []
  let smallest = 1
  const visit = (referenceLeft: number, currentLeft: number): void => {
    if (referenceLeft + currentLeft === 0) {
      const { pValue } = rankOmnibusOfCounts(
        Float64Array.from(reference),
        Float64Array.from(current),
      )
      smallest = Math.min(smallest, pValue)
      return
    }
    for (let a = 0; a <= referenceLeft; a += 1) {
      for (let b = a === 0 ? 1 : 0; b <= currentLeft; b += 1) {
        reference.push(a)
        current.push(b)
        visit(referenceLeft - a, currentLeft - b)
        reference.pop()
        current.pop()
      }
    }
  }
  visit(n, m)
  return smallest
}
