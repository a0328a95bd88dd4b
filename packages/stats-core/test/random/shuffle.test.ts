import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/random/seeded-random.ts'
import { shuffle } from '../../src/random/shuffle.ts'
import { uniformIndex } from '../../src/random/uniform-index.ts'

describe('shuffle', () => {
  it('keeps the elements, and makes every order as likely', () => {
    const random = seededRandom('orders')
    const orders = new Map<string, number>()
    for (let i = 0; i < 24_000; i++) {
      const values = ['a', 'b', 'c', 'd']
      shuffle(random, values)
      const order = values.join('')
      orders.set(order, (orders.get(order) ?? 0) + 1)
    }
    expect(orders.size).toBe(24)
    // Each order comes 1000 ± 31 times; five standard deviations.
    for (const [order, count] of orders) {
      expect([...order].sort().join('')).toBe('abcd')
      expect(Math.abs(count - 1000)).toBeLessThan(155)
    }
  })

  it('takes typed arrays, and one element or none', () => {
    const values = Float64Array.from({ length: 100 }, (_, i) => i)
    shuffle(seededRandom('typed'), values)
    expect([...values].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i))
    shuffle(seededRandom('none'), [])
  })
})

describe('uniformIndex', () => {
  it('has no bias where 2^32 is no multiple of the bound', () => {
    const random = seededRandom('bias')
    const bound = 3 * 2 ** 30
    let low = 0
    for (let i = 0; i < 30_000; i++) if (uniformIndex(random, bound) < 2 ** 30) low += 1
    // A third, 10 000 ± 82; a plain remainder would give a half.
    expect(Math.abs(low - 10_000)).toBeLessThan(410)
  })

  it('stays below its bound', () => {
    const random = seededRandom('bound')
    for (const bound of [1, 2, 7, 2 ** 32]) {
      for (let i = 0; i < 200; i++) {
        const index = uniformIndex(random, bound)
        expect(index >= 0 && index < bound).toBe(true)
      }
    }
    expect(uniformIndex(random, 1)).toBe(0)
  })
})
