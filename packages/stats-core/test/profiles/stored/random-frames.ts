import fc from 'fast-check'
import type { CellValue, Frame } from '../../../src/index.ts'
import { castColumn, columnFromValues, createFrame } from '../../../src/index.ts'

/** The cells of one row: a number, an instant, a category, a text. */
export type Cells = readonly [CellValue, CellValue, CellValue, CellValue]

const nullable = <T extends CellValue>(cell: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 8, arbitrary: cell }, { weight: 1, arbitrary: fc.constant(null) })

const numbers = nullable(
  fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ min: -1e3, max: 1e3, noNaN: true }),
    fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 1e300),
  ),
)
const constants = nullable(fc.constant(7))
const instants = nullable(fc.date({ noInvalidDate: true }))
const categories = nullable(fc.constantFrom('home', 'draw', 'away', '', 'höhe', '0'))
const texts = nullable(fc.string({ maxLength: 4 }))

/** Rows whose numbers have ties, constants, infinite values, NaN and nulls. */
export const rowsOf = (maxLength: number): fc.Arbitrary<Cells[]> =>
  fc
    .constantFrom(numbers, constants)
    .chain((number) =>
      fc.array(fc.tuple(number, instants, categories, texts), { minLength: 1, maxLength }),
    )

const kinds = ['numeric', 'timestamp', 'categorical', 'text'] as const

/** A frame of one column of each kind, named for it. */
export function frameOf(rows: readonly Cells[]): Frame {
  return createFrame(
    kinds.map((kind, index) => {
      const read = columnFromValues(
        kind,
        rows.map((row) => row[index]),
      )
      const column = read.kind === 'unreadable' ? read : castColumn(read, kind)
      if (column.kind === 'unreadable' || column.kind === 'failed') throw new Error(column.detail)
      return column
    }),
  )
}
