import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeFrameRows, toFrame } from '../../src/index.ts'

const cell = fc.record({
  n: fc.oneof(fc.double(), fc.constant(null)),
  c: fc.oneof(fc.constantFrom('a', 'b'), fc.constant(null)),
  t: fc.oneof(fc.date({ noInvalidDate: true }), fc.constant(null)),
})

test('the rows taken are those of the rows given', () => {
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 1, maxLength: 20 }),
      fc.array(fc.nat(), { minLength: 1 }),
      (rows, picks) => {
        const indices = picks.map((pick) => pick % rows.length)
        const taken = takeFrameRows(toFrame(rows), Uint32Array.from(indices))
        const wanted = toFrame(indices.map((index) => rows[index]!))
        expect(taken.rows).toBe(indices.length)
        for (const [place, column] of taken.columns.entries()) {
          const other = wanted.columns[place]!
          // A column that came without a single value has the kind of nothing in particular.
          if (other.nullCount === other.length) {
            expect(column.nullCount).toBe(column.length)
            continue
          }
          expect([column.name, column.kind, column.nullCount]).toEqual([
            other.name,
            other.kind,
            other.nullCount,
          ])
          const valueAt = (from: typeof column, row: number) =>
            'codes' in from ? from.categories[from.codes[row]!] : from.values[row]
          for (let row = 0; row < taken.rows; row++) {
            expect(valueAt(column, row)).toEqual(valueAt(other, row))
          }
          if (column.kind === 'numeric')
            expect(column).toMatchObject({ nanCount: (other as typeof column).nanCount })
        }
      },
    ),
    { seed: 42, numRuns: 200 },
  )
})
