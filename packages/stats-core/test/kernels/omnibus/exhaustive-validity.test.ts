import { describe, expect, it } from 'vitest'
import { rankOmnibus } from '../../../src/kernels/omnibus/rank-omnibus.ts'
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
    [5, 5],
    [6, 6],
    [4, 8],
    [8, 4],
  ])('the smallest p-value at %i and %i rows is the one announced', (n, m) => {
    expect(everyPValue(n, m, (i) => i)[0]).toBeCloseTo(smallestPValue(n, m), 12)
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
