import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ValidityBitmap } from '../../src/columns/validity-bitmap.ts'

function packed(present: readonly boolean[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil(present.length / 64) * 8)
  present.forEach((value, row) => {
    if (value) bits[row >> 3]! |= 1 << (row & 7)
  })
  return bits
}

test('blocks of any length are joined bit by bit', () => {
  const block = fc.oneof(
    fc.array(fc.boolean(), { minLength: 1, maxLength: 70 }),
    fc.integer({ min: 1, max: 70 }).map((length) => new Array<boolean>(length).fill(true)),
  )
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 60 }), (blocks) => {
      const bitmap = new ValidityBitmap()
      let rows = 0
      for (const present of blocks) {
        bitmap.append(rows, present.length, present.includes(false) ? packed(present) : null)
        rows += present.length
      }
      const { nullCount, bits } = bitmap.finish(rows)
      const expected = blocks.flat()
      expect(nullCount).toBe(expected.filter((value) => !value).length)
      if (bits === undefined) expect(nullCount).toBe(0)
      else {
        expect(expected.map((_, row) => ((bits[row >> 3]! >> (row & 7)) & 1) === 1)).toEqual(
          expected,
        )
      }
    }),
    { seed: 20261123, numRuns: 300 },
  )
})
