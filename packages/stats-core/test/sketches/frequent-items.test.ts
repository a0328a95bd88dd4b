import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type FrequentItems,
  frequentItems,
  itemsAbove,
  mergeFrequentItems,
} from '../../src/sketches/frequent-items.ts'

const counted = fc.uniqueArray(
  fc.tuple(
    fc.string({ maxLength: 2, unit: fc.constantFrom('a', 'b', 'c', 'd', 'e') }),
    fc.integer({ min: 0, max: 50 }),
  ),
  { selector: ([value]) => value, maxLength: 25 },
)

function truth(lists: readonly (readonly (readonly [string, number])[])[]): Map<string, number> {
  const rows = new Map<string, number>()
  for (const [value, count] of lists.flat()) rows.set(value, (rows.get(value) ?? 0) + count)
  return rows
}

function expectBounds(sketch: FrequentItems, rows: ReadonlyMap<string, number>): void {
  const listed = new Map(sketch.items)
  const total = [...rows.values()].reduce((sum, count) => sum + count, 0)
  expect(sketch.count).toBe(total)
  expect(sketch.items.length).toBeLessThanOrEqual(sketch.capacity)
  expect(sketch.error).toBeLessThanOrEqual(total / (sketch.capacity + 1))
  for (const [value, count] of rows) {
    const low = listed.get(value) ?? 0
    expect(low).toBeLessThanOrEqual(count)
    expect(count).toBeLessThanOrEqual(low + sketch.error)
  }
}

describe('frequent items', () => {
  it('are exact while there is room', () => {
    const sketch = frequentItems(
      [
        ['x', 3],
        ['y', 5],
        ['z', 0],
        ['x', 2],
      ],
      { capacity: 2 },
    )
    expect(sketch).toEqual({
      capacity: 2,
      count: 10,
      error: 0,
      items: [
        ['x', 5],
        ['y', 5],
      ],
    })
  })

  it('keep their bounds through any merges, in any order (law)', () => {
    fc.assert(
      fc.property(
        fc.array(counted, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 8 }),
        (lists, capacity) => {
          const parts = lists.map((list) => frequentItems(list, { capacity }))
          const rows = truth(lists)
          expectBounds(parts.reduce(mergeFrequentItems), rows)
          expectBounds(parts.reduceRight(mergeFrequentItems), rows)
        },
      ),
      { seed: 31, numRuns: 300 },
    )
  })

  it('merge symmetrically, and associatively while nothing goes (law)', () => {
    fc.assert(
      fc.property(counted, counted, counted, (a, b, c) => {
        const small = [a, b].map((list) => frequentItems(list, { capacity: 3 }))
        expect(mergeFrequentItems(small[0]!, small[1]!)).toEqual(
          mergeFrequentItems(small[1]!, small[0]!),
        )
        const [x, y, z] = [a, b, c].map((list) => frequentItems(list)) as [
          FrequentItems,
          FrequentItems,
          FrequentItems,
        ]
        const all = frequentItems([...a, ...b, ...c])
        expect(mergeFrequentItems(mergeFrequentItems(x, y), z)).toEqual(all)
        expect(mergeFrequentItems(x, mergeFrequentItems(y, z))).toEqual(all)
        expect(JSON.parse(JSON.stringify(all))).toEqual(all)
      }),
      { seed: 32 },
    )
  })

  it('miss none that makes up the share asked for', () => {
    const tail = Array.from({ length: 5000 }, (_, i) => [`rare ${i}`, 1] as const)
    const sketch = frequentItems([['often', 900], ['sometimes', 300], ...tail], { capacity: 64 })
    expect(sketch.error).toBe(1)
    expect(itemsAbove(sketch, 0.04)).toEqual([
      { value: 'often', atLeast: 899, atMost: 900 },
      { value: 'sometimes', atLeast: 299, atMost: 300 },
    ])
  })

  it('refuse to keep nothing', () => {
    expect(() => frequentItems([], { capacity: 0 })).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    )
  })
})
