import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignTallies } from '../../../src/profiles/stored/align-tallies.ts'
import {
  isComplete,
  mergeTallies,
  tallied,
  tallyCategories,
  tallyRows,
} from '../../../src/profiles/stored/category-tally.ts'
import type { CategoryTally } from '../../../src/profiles/stored/stored-profile.ts'

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const CAPACITY = 3

/** Up to three categories beside known ones, so that merging a few soon exceeds a capacity of three. */
const tallies = fc
  .tuple(
    fc.subarray(NAMES, { maxLength: CAPACITY }),
    fc.subarray(NAMES),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 14, maxLength: 14 }),
  )
  .map(([came, known, rows]): { tally: CategoryTally; rowsOf: Map<string, number> } => {
    const counted = came.map((category, i) => [category, rows[i]!] as const)
    const tally = tallyCategories(counted, { kind: 'categorical', known })
    return { tally: { ...tally, capacity: CAPACITY }, rowsOf: new Map(counted) }
  })

/** A tally without what merging does not promise: order, and which frequent items are left. */
function exact({ known, knownRows, others, otherRows }: CategoryTally): unknown {
  return {
    known: known.map((category, i) => `${category} ${knownRows[i]}`).sort(),
    others: others?.map(([category, rows]) => `${category} ${rows}`).sort(),
    otherRows,
  }
}

const merge = (a: CategoryTally, b: CategoryTally): CategoryTally =>
  mergeTallies(a, b, 'categorical')

describe('merged tallies', () => {
  it('are associative and symmetric, and every row that they name is a true one (law)', () => {
    let overflown = 0
    fc.assert(
      fc.property(tallies, tallies, tallies, (a, b, c) => {
        const merged = merge(merge(a.tally, b.tally), c.tally)
        expect(exact(merge(a.tally, merge(b.tally, c.tally)))).toEqual(exact(merged))
        expect(exact(merge(c.tally, merge(b.tally, a.tally)))).toEqual(exact(merged))
        const parts = [a.rowsOf, b.rowsOf, c.rowsOf]
        const truth = (category: string): number =>
          parts.reduce((sum, rowsOf) => sum + (rowsOf.get(category) ?? 0), 0)
        for (const [category, rows] of tallied(merged)) expect(rows).toBe(truth(category))
        expect(tallyRows(merged)).toBe(NAMES.reduce((sum, category) => sum + truth(category), 0))
        if (isComplete(merged)) {
          expect(
            tallied(merged)
              .map(([category]) => category)
              .sort(),
          ).toEqual(NAMES.filter((category) => truth(category) > 0))
          return
        }
        overflown += 1
        const { items, error } = merged.frequent!
        const listed = new Map(items)
        for (const category of NAMES) {
          expect(listed.get(category) ?? 0).toBeLessThanOrEqual(truth(category))
          expect((listed.get(category) ?? 0) + error).toBeGreaterThanOrEqual(truth(category))
        }
      }),
      { seed: 91, numRuns: 500 },
    )
    expect(overflown).toBeGreaterThan(50)
  })

  it('align without losing a row, in cells that both sides can tell apart (law)', () => {
    fc.assert(
      fc.property(tallies, tallies, tallies, tallies, (a, b, c, d) => {
        const [reference, current] = [merge(a.tally, b.tally), merge(c.tally, d.tally)]
        const aligned = alignTallies(reference, current)
        const cells = aligned.categories.length + (aligned.other ? 1 : 0)
        expect([aligned.reference.length, aligned.current.length]).toEqual([cells, cells])
        expect(aligned.reference.reduce((sum, rows) => sum + rows, 0)).toBe(tallyRows(reference))
        expect(aligned.current.reduce((sum, rows) => sum + rows, 0)).toBe(tallyRows(current))
        if (isComplete(reference) && isComplete(current)) expect(aligned.other).toBe(false)
        aligned.categories.forEach((category, cell) => {
          const rowsOf = (x: typeof a, y: typeof a): number =>
            (x.rowsOf.get(category) ?? 0) + (y.rowsOf.get(category) ?? 0)
          expect([aligned.reference[cell], aligned.current[cell]]).toEqual([
            rowsOf(a, b),
            rowsOf(c, d),
          ])
        })
      }),
      { seed: 92, numRuns: 500 },
    )
  })
})

describe('a tally of free text', () => {
  const texts = (from: number, to: number): [string, number][] =>
    Array.from({ length: to - from }, (_, i) => [`text ${from + i}`, 2])

  it('keeps up to a hundred texts apart, and of more nothing but their number', () => {
    expect(tallied(tallyCategories(texts(0, 100), { kind: 'text' }))).toHaveLength(100)
    const rest = { known: [], knownRows: [], otherRows: 202, capacity: 100 }
    expect(tallyCategories(texts(0, 101), { kind: 'text' })).toEqual(rest)
    const halves = [texts(0, 60), texts(60, 101)].map((half) =>
      tallyCategories(half, { kind: 'text' }),
    )
    expect(mergeTallies(halves[0]!, halves[1]!, 'text')).toEqual(rest)
  })
})
