import { expect, test } from 'vitest'
import type { ColumnBlock } from '../../src/columns/column-builder.ts'
import { longTexts } from '../../src/columns/long-texts.ts'

/** Lays strings into a pretended memory and returns their `string_t` words and a block that follows pointers into it. */
function blockOf(places: readonly (readonly [address: number, length: number])[]) {
  const words = new Uint32Array(places.length * 4)
  places.forEach(([address, length], row) => {
    words.set([length, 0, address % 2 ** 32, Math.floor(address / 2 ** 32)], row * 4)
  })
  const followed: [address: number, length: number][] = []
  const block: ColumnBlock = {
    validity: null,
    data: () => new Uint8Array(words.buffer),
    follow(buffer, offset, length) {
      const [low, high] = new Uint32Array(buffer, offset, 2) as unknown as [number, number]
      const address = high * 2 ** 32 + low
      followed.push([address, length])
      return Uint8Array.from({ length }, (_, index) => (address + index) % 251)
    },
  }
  return { block, words, followed }
}

const base = 0x7fff_ffff_fff0 // so that addresses carry into the high word

test('adjacent strings are read together, others by themselves, each with its own bytes', () => {
  const places = [
    [base, 20],
    [base + 20, 13],
    [0, 5], // inline: has no pointer
    [base + 33, 30],
    [base + 100, 14], // a gap before it
    [base + 50, 15], // overlaps
    [base + 50, 15], // the same string again
  ] as const
  const { block, words, followed } = blockOf(places)
  const { runs, runOf, startOf } = longTexts(block, words, places.length, () => true)
  expect(followed).toEqual([
    [base, 63],
    [base + 100, 14],
    [base + 50, 15],
    [base + 50, 15],
  ])
  for (const [row, [address, length]] of places.entries()) {
    if (length <= 12) continue
    const bytes = runs[runOf[row]!]!.subarray(startOf[row]!, startOf[row]! + length)
    expect([...bytes]).toEqual(Array.from({ length }, (_, index) => (address + index) % 251))
  }
})

test('the pointer of a missing value is not followed', () => {
  const { block, words, followed } = blockOf([
    [base, 20],
    [666, 20],
    [base + 20, 20],
  ])
  longTexts(block, words, 3, (row) => row !== 1)
  expect(followed).toEqual([[base, 40]])
})
