import { describe, expect, it } from 'vitest'
import { reinInLoneValues } from '../../../src/kernels/conditional/rein-in-lone-values.ts'
import { seededRandom } from '../../../src/random/seeded-random.ts'
import { normalQuantile } from '../../../src/special/normal-quantile.ts'

const of = (...values: number[]) => Float64Array.from(values)

describe('reinInLoneValues', () => {
  it.each([
    {
      name: 'high',
      reference: of(1, 2, 3),
      current: of(0, 4, 1e300),
      moved: 1,
      becomes: [0, 4, 7],
    },
    { name: 'low', reference: of(1, 2, 5), current: of(-9, 4, 7), moved: 1, becomes: [-3, 4, 7] },
    { name: 'as far', reference: of(1, 2, 3), current: of(0, 4, 7), moved: 0, becomes: [0, 4, 7] },
    {
      name: 'two',
      reference: of(1, 2, 3),
      current: of(4, 1e9, 1e9),
      moved: 0,
      becomes: [4, 1e9, 1e9],
    },
    {
      name: 'all others equal',
      reference: of(5, 5),
      current: of(5, 5, 7),
      moved: 0,
      becomes: [5, 5, 7],
    },
    {
      name: 'too wide',
      reference: of(-1e308, 1),
      current: of(2, 1e308),
      moved: 1,
      becomes: [2, 3],
    },
  ])('moves a value that lies further out than all others lie apart: $name', (known) => {
    const { reference, current, moved } = reinInLoneValues(known.reference, known.current)
    expect(moved).toBe(known.name === 'too wide' ? 2 : known.moved)
    expect([...current]).toEqual(known.becomes)
    if (known.name === 'too wide') expect([...reference]).toEqual([0, 1])
    else expect(reference).toBe(known.reference)
  })

  it('gives the arrays back where nothing is to be moved, empty ones too', () => {
    const [a, b] = [of(1, 2, 3), of(2, 4)]
    expect(reinInLoneValues(a, b)).toEqual({ reference: a, current: b, moved: 0 })
    expect(reinInLoneValues(a, b).reference).toBe(a)
    expect(reinInLoneValues(of(), b)).toEqual({ reference: of(), current: b, moved: 0 })
  })

  it('depends on both samples together only, and keeps the order', () => {
    const pooled = [1, 3, 4, 6, 7, 40]
    for (let side = 1; side < 63; side++) {
      const [a, b] = [0, 1].map((bit) => pooled.filter((_, i) => ((side >> i) & 1) === bit))
      const { reference, current, moved } = reinInLoneValues(of(...a!), of(...b!))
      expect(moved).toBe(1)
      expect([...reference, ...current].sort((x, y) => x - y)).toEqual([1, 3, 4, 6, 7, 11])
      expect(reference).toEqual(reference.toSorted())
    }
  })

  it('leaves ordinary samples alone', () => {
    const random = seededRandom('ordinary')
    const laws = [
      () => normalQuantile(random.nextDouble()),
      () => -Math.log(1 - random.nextDouble()),
    ]
    for (const draw of laws) {
      let moved = 0
      for (let run = 0; run < 1000; run++) {
        const side = () => Float64Array.from({ length: 200 }, draw).sort()
        moved += reinInLoneValues(side(), side()).moved
      }
      expect(moved).toBeLessThan(10)
    }
  })
})
