import fc from 'fast-check'
import { type Column, type Frame, frameFromArrays } from '../../src/index.ts'

/** Frames of few different cells, so that rows repeat: strings, numbers with NaN and −0, instants, all with nulls. */
export const frames: fc.Arbitrary<Frame> = fc
  .array(
    fc.record({
      label: fc.constantFrom('x', 'y', null),
      colour: fc.constantFrom('red', 'blue', '', null),
      amount: fc.constantFrom(0, -0, 1, Number.NaN, Number.POSITIVE_INFINITY, null),
      when: fc.constantFrom(new Date(0), new Date(1000), null),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    frameFromArrays({
      label: rows.map(({ label }) => label),
      colour: rows.map(({ colour }) => colour),
      amount: rows.map(({ amount }) => amount),
      when: rows.map(({ when }) => when),
    }),
  )

/** Returns the frame with its rows in another order. @param order a permutation */
export function reorder(frame: Frame, order: readonly number[]): Frame {
  return { ...frame, columns: frame.columns.map((column) => reorderColumn(column, order)) }
}

function reorderColumn(column: Column, order: readonly number[]): Column {
  if (column.kind === 'categorical' || column.kind === 'text') {
    return { ...column, codes: Int32Array.from(order, (row) => column.codes[row]!) }
  }
  const values = Float64Array.from(order, (row) => column.values[row]!)
  if (column.kind === 'timestamp' || column.validity === undefined) return { ...column, values }
  const validity = new Uint8Array(column.validity.length)
  order.forEach((row, to) => {
    const bit = (column.validity![row >> 3]! >> (row & 7)) & 1
    validity[to >> 3]! |= bit << (to & 7)
  })
  return { ...column, values, validity }
}

/** A frame beside a random order of its rows. */
export const reorderedFrames: fc.Arbitrary<[Frame, number[]]> = frames.chain((frame) => {
  const rows = Array.from({ length: frame.rows }, (_, row) => row)
  return fc.tuple(
    fc.constant(frame),
    fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
  )
})
