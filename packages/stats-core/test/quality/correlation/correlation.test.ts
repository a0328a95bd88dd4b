import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnOf, type Frame, frameFromArrays } from '../../../src/index.ts'
import {
  type CorrelationMeasure,
  correlations,
} from '../../../src/quality/correlation/correlations.ts'
import { cramersV } from '../../../src/quality/correlation/cramers-v.ts'
import { denseRanks } from '../../../src/quality/correlation/dense-ranks.ts'
import { kendall } from '../../../src/quality/correlation/kendall.ts'
import { pearson } from '../../../src/quality/correlation/pearson.ts'
import { pearsonMatrix } from '../../../src/quality/correlation/pearson-matrix.ts'
import { strongestCorrelations } from '../../../src/quality/correlation/strongest-correlations.ts'
import { readEvidently, readGolden } from '../read-golden.ts'

const fixed = { seed: 4, numRuns: 200 }

function found(frame: Frame, measure: CorrelationMeasure): Map<string, number | undefined> {
  return new Map(
    correlations(frame, { measure }).map(({ columns, value }) => [columns.join(), value]),
  )
}

describe.each(readGolden())('pandas and SciPy on $name', ({ frame, expected }) => {
  it.each(['pearson', 'spearman', 'kendall'] as const)('have the same %s', (measure) => {
    const values = correlations(frame, { measure })
    expect(values.length).toBe(expected.correlations.length)
    values.forEach(({ columns, value, pairs }, index) => {
      const golden = expected.correlations[index]!
      expect([...columns, pairs]).toEqual([...golden.columns, golden.pairs])
      expect(value).toBeCloseTo(golden[measure], 11)
    })
  })

  it("have the same Cramér's V, as it is and corrected", () => {
    const plain = found(frame, 'cramers-v')
    const corrected = found(frame, 'cramers-v-corrected')
    expect(plain.size).toBe(expected.tables.length)
    for (const { columns, ...golden } of expected.tables) {
      expect(plain.get(columns.join())).toBeCloseTo(golden.cramersV, 11)
      expect(corrected.get(columns.join())).toBeCloseTo(golden.corrected, 11)
    }
  })
})

describe("Evidently's DatasetCorrelationsMetric", () => {
  const { current, reference, results } = readEvidently('correlations')
  const result = results[0]!.result as Record<
    'current' | 'reference',
    { stats: Record<string, { abs_max_features_correlation: number }> }
  >
  // Evidently takes numbers of at most five different values for categories.
  const asEvidently = ({ columns, ...frame }: Frame, kind: 'numeric' | 'categorical'): Frame => ({
    ...frame,
    columns: columns.filter((column) => column.kind === kind && column.name !== 'almost_const'),
  })

  it.each([
    ['current', 'pearson', 'pearson'],
    ['reference', 'pearson', 'pearson'],
    ['current', 'spearman', 'spearman'],
    ['reference', 'spearman', 'spearman'],
    ['current', 'kendall', 'kendall'],
    ['reference', 'kendall', 'kendall'],
  ] as const)('has the same strongest %s %s', (side, measure, theirs) => {
    const frame = asEvidently(side === 'current' ? current : reference, 'numeric')
    const { features } = strongestCorrelations(correlations(frame, { measure }))
    const golden = result[side].stats[theirs]!.abs_max_features_correlation
    expect(features).toBeCloseTo(golden, 11)
  })

  it.each([
    ['current', current],
    ['reference', reference],
  ] as const)("has the same strongest Cramér's V of %s", (side, frame) => {
    const names = ['b', 'cat', 'const', 'almost_const']
    const categories = Object.fromEntries(
      names.map((name) => {
        const column = columnOf(frame, name)!
        return [
          name,
          column.kind === 'numeric'
            ? Array.from(column.values, String)
            : Array.from((column as { codes: Int32Array }).codes, (code) =>
                code < 0 ? null : String(code),
              ),
        ]
      }),
    )
    const pairs = correlations(frameFromArrays(categories), { measure: 'cramers-v' })
    const golden = result[side].stats.cramer_v!.abs_max_features_correlation
    expect(strongestCorrelations(pairs).features).toBeCloseTo(golden, 11)
  })
})

const pairsOfNumbers = fc.array(
  fc.tuple(
    fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(Number.NaN), fc.constant(Infinity)),
    fc.integer({ min: -3, max: 3 }),
  ),
  { maxLength: 40 },
)
const sides = (pairs: readonly (readonly [number, number])[]) => ({
  x: Float64Array.from(pairs, ([x]) => x),
  y: Float64Array.from(pairs, ([, y]) => y),
})

describe.each(['pearson', 'spearman', 'kendall'] as const)('%s', (measure) => {
  const of = (x: Float64Array, y: Float64Array) =>
    correlations(frameFromArrays({ x, y }), { measure })[0]!

  it('is within [−1, 1], symmetric, indifferent to the order of rows, and of the opposite sign when one side is turned', () => {
    fc.assert(
      fc.property(pairsOfNumbers, (pairs) => {
        const { x, y } = sides(pairs)
        const { value, pairs: count } = of(x, y)
        expect(count).toBe(pairs.filter(([a]) => Number.isFinite(a)).length)
        if (value === undefined) return
        expect(Math.abs(value)).toBeLessThanOrEqual(1)
        expect(of(y, x).value).toBeCloseTo(value, 12)
        expect(of(x.toReversed(), y.toReversed()).value).toBeCloseTo(value, 12)
        expect(
          of(
            x,
            y.map((number) => -number),
          ).value,
        ).toBeCloseTo(-value, 12)
      }),
      fixed,
    )
  })

  it('is 1 of a rising line and −1 of a falling one', () => {
    const x = Float64Array.from({ length: 3000 }, (_, i) => i + 1e9)
    expect(
      of(
        x,
        x.map((value) => 2 * value),
      ).value,
    ).toBeCloseTo(1, 12)
    expect(
      of(
        x,
        x.map((value) => -3 * value),
      ).value,
    ).toBeCloseTo(-1, 12)
  })

  it('is absent without spread, and below two pairs', () => {
    const constant = Float64Array.of(0.1, 0.1, 0.1)
    const rising = Float64Array.of(1, 2, 3)
    expect(of(constant, rising)).toEqual({ columns: ['x', 'y'], measure, pairs: 3 })
    expect(of(Float64Array.of(1, Number.NaN, Number.NaN), rising)).toMatchObject({ pairs: 1 })
    expect(of(Float64Array.of(1, Number.NaN, Number.NaN), rising).value).toBeUndefined()
    expect(of(Float64Array.of(), Float64Array.of()).value).toBeUndefined()
  })

  it('is absent where one side has no spread in the common rows', () => {
    const x = Float64Array.of(5, 5, 5, 900, 1)
    const y = Float64Array.of(1, 2, 3, Number.NaN, Number.NaN)
    expect(of(x, y)).toEqual({ columns: ['x', 'y'], measure, pairs: 3 })
  })
})

describe('pearsonMatrix', () => {
  it('keeps its digits where the common rows are a narrow part of a column', () => {
    const narrow = Float64Array.of(1, 2, 4, 3)
    const x = Float64Array.of(...narrow.map((value) => value * 1e-6), 1e6, -1e6)
    const y = Float64Array.of(2, 1, 5, 3, Number.NaN, Number.NaN)
    const expected = pearson({ x: narrow, y: y.slice(0, 4) })!
    expect(pearsonMatrix([x, y]).values[1]).toBeCloseTo(expected, 12)
  })

  it('bears the largest doubles and an offset without scale', () => {
    const huge = Float64Array.of(1e308, -1e308, 5e307, 0)
    const offset = Float64Array.of(1e15 + 1, 1e15 - 1, 1e15 + 0.5, 1e15)
    expect(pearsonMatrix([huge, offset]).values[1]).toBeCloseTo(1, 12)
  })

  it('equals the correlation pair by pair over many blocks', () => {
    const random = fc.sample(fc.integer(), {
      seed: 4,
      numRuns: 5000,
    })
    const columns = [1, 2, 3, 5, 8, 13].map((step) =>
      Float64Array.from(random, (value, row) => value + (random[(row * step) % 5000] ?? 0)),
    )
    const { values } = pearsonMatrix(columns)
    for (let i = 0; i < 6; i++) {
      for (let j = 0; j < i; j++) {
        const expected = pearson({ x: columns[i]!, y: columns[j]! })
        expect(values[i * 6 + j]).toBeCloseTo(expected!, 12)
      }
    }
  })

  it('changes nothing', () => {
    const x = Float64Array.of(3, 1, Number.NaN, 2)
    pearsonMatrix([x, x])
    expect([...x]).toEqual([3, 1, Number.NaN, 2])
  })
})

describe('kendall', () => {
  it('counts what all pairs of rows show', () => {
    fc.assert(
      fc.property(pairsOfNumbers, (rows) => {
        const pairs = rows.filter(([x]) => Number.isFinite(x))
        let surplus = 0
        let untiedX = 0
        let untiedY = 0
        pairs.forEach(([x, y], i) => {
          for (const [otherX, otherY] of pairs.slice(0, i)) {
            surplus += Math.sign(x - otherX) * Math.sign(y - otherY)
            if (x !== otherX) untiedX += 1
            if (y !== otherY) untiedY += 1
          }
        })
        const { x, y } = sides(rows)
        const value = kendall(denseRanks(x), denseRanks(y))
        if (untiedX === 0 || untiedY === 0) expect(value).toBeUndefined()
        else expect(value).toBeCloseTo(surplus / Math.sqrt(untiedX * untiedY), 12)
      }),
      fixed,
    )
  })
})

describe("Cramér's V", () => {
  const strings = (x: readonly (string | null)[], y: readonly (string | null)[]) => {
    const { columns } = frameFromArrays({ x, y })
    return columns as Parameters<typeof cramersV>
  }

  it('is 1 where one column says the other, 0 where they are independent', () => {
    const x = ['a', 'b', 'c', 'a', 'b', 'c']
    expect(cramersV(...strings(x, x))).toMatchObject({ value: 1, pairs: 6 })
    const [left, right] = [
      ['a', 'a', 'b', 'b'],
      ['x', 'y', 'x', 'y'],
    ]
    expect(cramersV(...strings(left, right))).toEqual({ value: 0, corrected: 0, pairs: 4 })
  })

  it('is absent for one category in the common rows', () => {
    const lone = cramersV(...strings(['a', 'a', 'b', null], ['x', 'y', null, 'x']))
    expect(lone).toEqual({ pairs: 2 })
  })

  it('counts tables too wide for an array the same', () => {
    const rows = 6000
    const x = Array.from({ length: rows }, (_, i) => `x${i % 2000}`)
    const y = Array.from({ length: rows }, (_, i) => `y${i % 2000}`)
    expect(cramersV(...strings(x, y)).value).toBeCloseTo(1, 12)
  })

  it('refuses columns of different length', () => {
    const [x] = strings(['a'], ['b'])
    const [y] = strings(['a', 'b'], ['b', 'a'])
    expect(() => cramersV(x, y)).toThrow('has 1 rows and "x" has 2')
  })
})

it("takes the target's strongest correlation from the target's pairs only", () => {
  const a = [1, 2, 3, 4, 5, 6, 7, 8]
  const frame = frameFromArrays({ a, b: a.map((x) => 2 * x), target: [1, -1, -1, 1, 1, -1, -1, 1] })
  const strongest = strongestCorrelations(correlations(frame), { target: 'target' })
  expect(strongest.features).toBeCloseTo(1, 12)
  expect(strongest.target).toBe(0)
  expect(strongest).not.toHaveProperty('prediction')
})
