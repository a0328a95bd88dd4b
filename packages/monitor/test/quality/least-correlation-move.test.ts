import { createFrame, type NumericColumn, seededRandom, toFrame } from '@leeway/stats-core'
import { correlationsWith, type PairCorrelation } from '@leeway/stats-core/quality'
import { describe, expect, it } from 'vitest'
import { leastCorrelationMove } from '../../src/quality/least-correlation-move.ts'
import { loneRow } from '../../src/quality/lone-row.ts'

type Pair = readonly [NumericColumn, NumericColumn]

function numericColumn(name: string, values: ArrayLike<number>): NumericColumn {
  const [column] = toFrame({ [name]: Float64Array.from(values) }).columns
  return column as NumericColumn
}

function draw(seed: string, rows: number, { scale = 1, missing = 0 } = {}): Pair {
  const random = seededRandom(seed)
  const uniform = (): number => random.nextDouble()
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const values = (): number[] =>
    Array.from({ length: rows }, () => (uniform() < missing ? Number.NaN : scale * normal()))
  return [numericColumn('x', values()), numericColumn('y', values())]
}

function withValue(pair: Pair, row: number, value: number): Pair {
  return pair.map((column) =>
    numericColumn(column.name, [...column.values].with(row, value)),
  ) as unknown as Pair // map forgets that there are two
}

function correlationOf(columns: Pair): PairCorrelation {
  return correlationsWith(createFrame(columns), 'x')[0]!
}

const side = (columns: Pair) => ({ pair: correlationOf(columns), columns, loneRow })

describe('leastCorrelationMove', () => {
  it.each([
    { value: 50, scale: 1, missing: 0 },
    { value: 1e9, scale: 1, missing: 0.2 },
    { value: 1e150, scale: 1e-9, missing: 0 },
    { value: -1e300, scale: 1, missing: 0.1 },
  ])('leaves the wild row out: the figure is that of the other rows ($value)', (given) => {
    const { value, ...options } = given
    const calm = draw('calm', 300, options)
    const wild = withValue(draw('wild', 300, options), 7, value)
    const { now } = leastCorrelationMove(side(calm), side(wild))
    expect(now.withoutRow).toBe(7)
    const others = correlationOf(withValue(wild, 7, Number.NaN))
    expect(now.pair.value).toBeCloseTo(others.value!, 12)
    expect(now.pair.pairs).toBe(others.pairs)
  })

  it('leaves no row out that does not matter, nor one of several that lie as far out', () => {
    const [x] = draw('x', 3000)
    const follows = numericColumn(
      'y',
      x.values.map((value) => value / 2),
    )
    const moved = leastCorrelationMove(side(draw('calm', 3000)), side([x, follows]))
    expect(moved.now).toEqual({ pair: correlationOf([x, follows]) })
    const bits = Array.from({ length: 12 }, (_, row) => row % 3 === 0)
    const pair: Pair = [
      numericColumn('x', bits.map(Number)),
      numericColumn(
        'y',
        bits.map((bit) => Number(!bit)),
      ),
    ]
    expect(leastCorrelationMove(side(draw('few', 12)), side(pair)).now.withoutRow).toBeUndefined()
  })

  it('does not go by the order of rows', () => {
    const pair = withValue(draw('any', 50), 20, 9)
    const turned = pair.map(({ name, values }) =>
      numericColumn(name, [...values].toReversed()),
    ) as unknown as Pair // map forgets that there are two
    const calm = side(draw('calm', 50))
    const [one, other] = [pair, turned].map((now) => leastCorrelationMove(calm, side(now)).now)
    expect(one!.pair.value).toBeCloseTo(other!.pair.value!, 12)
    expect(one!.withoutRow).toBe(20)
    expect(other!.withoutRow).toBe(29)
  })
})
