import { expect, it } from 'vitest'
import { frameFromArrays, type RandomSource, seededRandom } from '../../../src/index.ts'
import { constancyChance } from '../../../src/quality/chance/constancy-chance.ts'
import { exceedanceChance } from '../../../src/quality/chance/exceedance-chance.ts'
import { noveltyChance } from '../../../src/quality/chance/novelty-chance.ts'
import { conflictChange } from '../../../src/quality/rows/conflict-change.ts'
import { conflictingLabels } from '../../../src/quality/rows/conflicting-labels.ts'
import { duplicatedRows } from '../../../src/quality/rows/duplicated-rows.ts'
import { duplicationChange } from '../../../src/quality/rows/duplication-change.ts'

/** C(m, k) / C(n + m, k). */
function ratio(n: number, m: number, k: number): number {
  const choose = (a: number, b: number): number =>
    Array.from({ length: b }, (_, i) => (a - i) / (b - i)).reduce((x, y) => x * y, 1)
  return choose(m, k) / choose(n + m, k)
}

/** Share of `runs` in which `draw` gives a p-value of at most 0.05. */
function rejected(runs: number, draw: () => number): number {
  let found = 0
  for (let run = 0; run < runs; run++) if (draw() <= 0.05) found += 1
  return found / runs
}

it('knows how many values exceed the largest of others by chance', () => {
  expect(exceedanceChance(10, 10, 0)).toBe(1)
  expect(exceedanceChance(99, 1, 1)).toBeCloseTo(1 / 100, 15)
  expect(exceedanceChance(7, 9, 4)).toBeCloseTo(ratio(7, 9, 4), 14)
  expect(exceedanceChance(3, 2, 2)).toBeCloseTo(ratio(3, 2, 2), 14)
})

it('bounds the chance that all new values are the same', () => {
  expect(constancyChance(10, 10, 5)).toBe(1)
  expect(constancyChance(3, 6, 1)).toBe(1)
  expect(constancyChance(3, 6, 2)).toBeCloseTo(2 / 5, 15)
  expect(constancyChance(3, 6, 4)).toBe(0)
})

it.each([
  ['few categories', 4, 200, 100],
  ['more categories than rows', 500, 200, 100],
  ['a small reference', 60, 50, 2000],
])('finds new categories by chance at most at its level: %s', (_, categories, n, m) => {
  const random = seededRandom(`novelty ${categories}`)
  const draw = (rows: number): Float64Array => {
    const counts = new Float64Array(categories)
    for (let row = 0; row < rows; row++)
      counts[Math.floor(random.nextDouble() ** 2 * categories)]! += 1
    return counts
  }
  const share = rejected(400, () => noveltyChance({ reference: draw(n), current: draw(m) }))
  expect(share).toBeLessThanOrEqual(0.075)
})

it('finds categories that are new', () => {
  const counts = (...rows: number[]): Float64Array => Float64Array.from(rows)
  expect(noveltyChance({ reference: counts(50, 50, 0), current: counts(45, 45, 10) })).toBeLessThan(
    0.005,
  )
  const many = Array.from({ length: 60 }, () => 1)
  const none = many.map(() => 0)
  const found = noveltyChance({ reference: counts(200, ...none), current: counts(40, ...many) })
  expect(found).toBeLessThan(1e-6)
  expect(noveltyChance({ reference: counts(5, 5), current: counts(10, 0) })).toBe(1)
})

const frameOf = (random: RandomSource, rows: number, values: number, labels = 2) => {
  const draw = (size: number) =>
    Array.from({ length: rows }, () => Math.floor(random.nextDouble() * size))
  return frameFromArrays({ a: draw(values), b: draw(values), y: draw(labels) })
}

it.each([
  [50, 2000, 3],
  [2000, 50, 3],
  [300, 200, 20],
  [50, 50, 6],
])(
  'finds more duplicates by chance at most at its level: %i against %i rows of %i² values',
  (n, m, values) => {
    const random = seededRandom(`duplicates ${n} ${m}`)
    const share = rejected(200, () => {
      const [reference, current] = [n, m].map((rows) => frameOf(random, rows, values))
      return duplicationChange(duplicatedRows(reference!), duplicatedRows(current!)).pValue
    })
    expect(share).toBeLessThanOrEqual(0.09)
  },
)

it('compares duplicates at one size', () => {
  const reference = duplicatedRows(frameFromArrays({ a: [1, 1, 2, 2] }))
  const current = duplicatedRows(frameFromArrays({ a: [1, 1] }))
  // Two of the four rows: 1 − 2 · (1/6) of the six pairs are different.
  expect(duplicationChange(reference, current)).toMatchObject({
    reference: expect.closeTo(1 / 6, 12),
    current: 0.5,
  })
  const twice = Array.from({ length: 400 }, (_, i) => i % 200)
  const once = Array.from({ length: 400 }, (_, i) => i)
  const rise = duplicationChange(
    duplicatedRows(frameFromArrays({ a: once })),
    duplicatedRows(frameFromArrays({ a: twice })),
  )
  expect(rise).toMatchObject({ reference: 0, current: 0.5 })
  expect(rise.pValue).toBeLessThan(1e-9)
})

it.each([
  [50, 2000, 3],
  [300, 200, 12],
  [50, 50, 4],
])(
  'finds more conflicts by chance at most at its level: %i against %i rows of %i² values',
  (n, m, values) => {
    const random = seededRandom(`conflicts ${n} ${m}`)
    const share = rejected(200, () => {
      const [reference, current] = [n, m].map((rows) =>
        conflictingLabels(frameOf(random, rows, values), 'y'),
      )
      return conflictChange(reference!, current!).pValue
    })
    expect(share).toBeLessThanOrEqual(0.09)
  },
)

it('finds labels that began to contradict each other', () => {
  const features = Array.from({ length: 300 }, (_, i) => i % 150)
  const clean = frameFromArrays({ x: features, y: features.map((x) => x % 2) })
  const mixed = frameFromArrays({ x: features, y: features.map((_, i) => (i < 150 ? 0 : 1)) })
  const change = conflictChange(conflictingLabels(clean, 'y'), conflictingLabels(mixed, 'y'))
  expect(change).toMatchObject({ reference: 0, current: 1 })
  expect(change.pValue).toBeLessThan(1e-9)
})
