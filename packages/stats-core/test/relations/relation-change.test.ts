import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draws, names, numbers } from '../../bench/relations/draw-relation.ts'
import { drawChange, moved, type Scenario, unchanged } from '../../bench/relations/scenarios.ts'
import {
  association,
  detectableRelation,
  explainedShare,
  type Levels,
  levelsOf,
  relationChange,
  relationTable,
} from '../../src/index.ts'
import { additiveFit } from '../../src/relations/additive-fit.ts'

interface Golden {
  readonly tolerance: number
  readonly cases: readonly {
    readonly name: string
    readonly featureKind: Levels['kind']
    readonly targetKind: Levels['kind']
    readonly rows: number
    readonly columns: number
    readonly reference: readonly number[]
    readonly current: readonly number[]
    readonly featureScores: readonly number[]
    readonly targetScores: readonly number[]
    readonly statistic: number
    readonly degreesOfFreedom: number
    readonly mutualInformation: number
    readonly spearman: number
    readonly rankBiserial: number
    readonly cramersV: number
  }[]
}

const golden = JSON.parse(
  readFileSync(new URL('../golden/relations/relation-change.json', import.meta.url), 'utf8'),
) as Golden

/** Rows that make up the tables of a case. */
function levelsOfCase({
  featureKind,
  targetKind,
  rows,
  columns,
  reference,
  current,
  featureScores,
  targetScores,
}: Golden['cases'][number]): { feature: Levels; target: Levels } {
  const unroll = (counts: readonly number[], levelOf: (cell: number) => number): Int8Array =>
    Int8Array.from(
      counts.flatMap((count, cell) => Array.from({ length: count }, () => levelOf(cell))),
    )
  const side = (levelOf: (cell: number) => number) => ({
    reference: unroll(reference, levelOf),
    current: unroll(current, levelOf),
    leftOut: 0,
  })
  return {
    feature: {
      kind: featureKind,
      size: rows,
      scores: Float64Array.from(featureScores),
      ...side((cell) => Math.floor(cell / columns)),
    },
    target: {
      kind: targetKind,
      size: columns,
      scores: Float64Array.from(targetScores),
      ...side((cell) => cell % columns),
    },
  }
}

describe('the score statistic of a relation', () => {
  it.each(golden.cases)('is that of statsmodels: $name', (entry) => {
    const { feature, target } = levelsOfCase(entry)
    const found = relationChange(feature, target)
    const table = relationTable(feature, target)
    const effectiveRows = additiveFit(table).reduce((sum, expected, cell) => {
      const whole = table.reference[cell]! + table.current[cell]!
      return whole === 0 ? sum : sum + 4 * expected * (1 - expected / whole)
    }, 0)
    const unscaled = found.statistic / (1 - (entry.rows + entry.columns - 1) / effectiveRows)
    expect(found.degreesOfFreedom).toBe(entry.degreesOfFreedom)
    expect(Math.abs(unscaled / entry.statistic - 1)).toBeLessThan(1e-7)
  })

  it.each(golden.cases)('has the measure and the information of SciPy: $name', (entry) => {
    const { feature, target } = levelsOfCase(entry)
    const table = relationTable(feature, target)
    const { measure, value } = association(feature, target, table.reference)
    if (measure === 'spearman' || measure === 'phi') {
      expect(value).toBeCloseTo(entry.spearman, 12)
    }
    if (measure === 'rank-biserial') expect(value).toBeCloseTo(entry.rankBiserial, 12)
    const bias = ((entry.rows - 1) * (entry.columns - 1)) / (2 * feature.reference.length)
    const information = -Math.log(1 - explainedShare(table)) / 2
    expect(information).toBeCloseTo(Math.max(0, entry.mutualInformation - bias), 10)
    if (measure !== 'cramers-v') return
    const [n, smaller] = [feature.reference.length, Math.min(entry.rows, entry.columns)]
    const phi2 = entry.cramersV ** 2 * (smaller - 1)
    const excess = Math.max(0, phi2 - ((entry.rows - 1) * (entry.columns - 1)) / (n - 1))
    const [r, c] = [entry.rows, entry.columns].map((k) => k - (k - 1) ** 2 / (n - 1))
    expect(value).toBeCloseTo(Math.sqrt(excess / (Math.min(r!, c!) - 1)), 10)
  })
})

const repetitions = 200
const share = (scenario: Scenario, sizes: readonly [number, number], level: number): number => {
  let rejected = 0
  for (let k = 0; k < repetitions; k += 1) {
    if (drawChange(scenario, sizes, `${scenario.name}:${sizes}:${k}`).pValue <= level) rejected += 1
  }
  return rejected / repetitions
}

describe('the test of a relation', () => {
  it.each(unchanged.filter(({ isHard }) => isHard !== true))(
    'keeps its level where nothing of the relation moved: $name',
    (scenario) => {
      for (const sizes of [
        [200, 200],
        [60, 200],
        [1000, 100],
      ] as const) {
        // P(Binomial(200, 0.05) > 20) = 0.0012, P(Binomial(200, 0.01) > 7) = 0.0010
        expect(share(scenario, sizes, 0.05)).toBeLessThanOrEqual(20 / repetitions)
      }
      expect(share(scenario, [200, 200], 0.01)).toBeLessThanOrEqual(7 / repetitions)
    },
  )

  it.each(moved)('finds it in 200 rows a side: $name', (scenario) => {
    expect(share(scenario, [200, 200], 0.05)).toBeGreaterThan(scenario.power)
  })

  it('has an effect of about the change of Fisher z, whatever the sizes', () => {
    const effects = (
      [
        [2000, 2000],
        [20000, 2000],
        [2000, 20000],
      ] as const
    ).map((sizes) => drawChange(moved[0]!, sizes, 'effect').effect)
    const change_ = Math.atanh(0.6) - Math.atanh(0.3)
    for (const effect of effects) expect(Math.abs(effect - change_)).toBeLessThan(0.12)
  })

  it('has hardly any effect where only the margins moved, however many rows there are', () => {
    const shifted = unchanged.filter(({ name }) => name.includes('shift'))
    for (const scenario of shifted) {
      expect(drawChange(scenario, [50_000, 50_000], 'many').effect).toBeLessThan(0.04)
    }
  })

  it('says which change it would have found', () => {
    const slope = (r: number): Scenario => ({
      name: `slope ${r}`,
      kinds: [0, 0],
      draw: (side, { normal }) => {
        const x = normal()
        const now = side === 1 ? r : 0
        return [x, now * x + Math.sqrt(1 - now * now) * normal()]
      },
    })
    const sizes = [400, 400] as const
    const found = drawChange(slope(0), sizes, 'detectable')
    const detectable = detectableRelation(found, 0.05, 0)
    expect(share(slope(Math.tanh(detectable)), sizes, 0.05)).toBeGreaterThan(0.72)
    expect(share(slope(Math.tanh(detectable)), sizes, 0.05)).toBeLessThan(0.88)
    expect(detectableRelation(found, 0.05, 0.5)).toBe(0.5)
  })

  it('has nothing to say of constants, of one side, and of sides that do not overlap', () => {
    const constant = levelsOf(numbers([1, 1, 1]), numbers([1, 1, 1]))!
    const varied = levelsOf(numbers([1, 2, 3]), numbers([1, 2, 3]))!
    const none = { statistic: 0, degreesOfFreedom: 0, pValue: 1, effect: 0 }
    expect(relationChange(constant, varied)).toMatchObject(none)
    const empty = levelsOf(numbers([Number.NaN, Number.NaN]), numbers([1, 2]))!
    expect(relationChange(empty, varied)).toMatchObject({ ...none, referenceRows: 0 })
    const apart = levelsOf(numbers([1, 2, 3, 4]), numbers([11, 12, 13, 14]))!
    const other = levelsOf(numbers([1, 2, 3, 4]), numbers([1, 2, 3, 4]))!
    expect(relationChange(apart, other)).toMatchObject(none)
  })

  it('does not change under monotone scales, and leaves one outlier where it is', () => {
    const random = draws('scales')
    const x = Array.from({ length: 400 }, () => random.normal())
    const y = x.map((value) => value + random.normal())
    const test = (f: (value: number) => number, edit = (values: number[]) => values) => {
      const levels = (values: number[]) =>
        levelsOf(numbers(values.slice(0, 200)), numbers(values.slice(200)))!
      return relationChange(levels(edit(x.map(f))), levels(y))
    }
    expect(test(Math.exp)).toEqual(test((value) => value))
    const outlier = test(
      (value) => value,
      (values) => values.with(7, 1e300),
    )
    expect(Math.abs(outlier.statistic - test((v) => v).statistic)).toBeLessThan(2)
  })
})

describe('levels', () => {
  it('leave out categories that one side hardly has', () => {
    const before = names([...Array(10).fill(0), ...Array(10).fill(1), 2, 2], 3)
    const now = names([...Array(10).fill(0), ...Array(10).fill(1), ...Array(8).fill(2)], 3)
    const { size, leftOut, reference } = levelsOf(before, now)!
    expect({ size, leftOut, last: reference.at(-1) }).toEqual({ size: 2, leftOut: 10, last: -1 })
  })

  it('never part ties, and give both sides the same weight', () => {
    const { size, scores } = levelsOf(numbers([1, 1, 1, 1, 2]), numbers(Array(50).fill(3)))!
    expect(size).toBe(3)
    expect(scores[1]).toBeLessThan(0)
    expect(scores[2]).toBeGreaterThan(0)
  })
})
