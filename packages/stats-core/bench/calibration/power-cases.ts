import type { RandomSource } from '../../src/random/random-source.ts'
import { sortDoubles } from '../../src/sorting/sort-doubles.ts'
import {
  type DrawValue,
  exponential,
  normal,
  poisson,
  studentT2,
  withZeros,
} from './draw-values.ts'
import { multinomial } from './multinomial.ts'
import { categoricalPair, numericPair } from './sample-pair.ts'
import type { SamplePair } from './study.ts'

/** A drift to be found. */
export interface PowerCase {
  readonly id: string
  readonly title: string
  /** Whether the bounds on power are stated for it. */
  readonly required: boolean
  /** Draws both samples. */
  readonly draw: (random: RandomSource, sizes: Sizes) => SamplePair
  /** Draws both samples alike, from what the rows of both together are drawn from. */
  readonly drawWithoutDrift?: (random: RandomSource, sizes: Sizes) => SamplePair
}

/** Rows of the reference and of the current sample. */
export type Sizes = readonly [referenceRows: number, currentRows: number]

/** A drift of a numeric column. */
interface NumericDrift extends Omit<PowerCase, 'draw' | 'drawWithoutDrift'> {
  readonly reference: DrawValue
  /** Row `index` of `rows`. */
  readonly current: (random: RandomSource, index: number, rows: number) => number
}

const numericDrifts: readonly NumericDrift[] = [
  {
    id: 'shift-0.2',
    title: 'shift of 0.2 sd',
    required: true,
    reference: normal,
    current: (random) => normal(random) + 0.2,
  },
  {
    id: 'shift-0.5',
    title: 'shift of 0.5 sd',
    required: true,
    reference: normal,
    current: (random) => normal(random) + 0.5,
  },
  {
    id: 'spread-1.25',
    title: 'sd × 1.25',
    required: true,
    reference: normal,
    current: (random) => normal(random) * 1.25,
  },
  {
    id: 'five-per-cent',
    title: '5 % moved by 4 sd',
    required: true,
    reference: normal,
    current: (random, index, rows) => normal(random) + (index < Math.round(rows / 20) ? 4 : 0),
  },
  {
    id: 'spread-0.8',
    title: 'sd × 0.8',
    required: false,
    reference: normal,
    current: (random) => normal(random) * 0.8,
  },
  {
    id: 'bimodal',
    title: 'two peaks, same mean and sd',
    required: false,
    reference: normal,
    current: (random) => 0.6 * normal(random) + (random.nextUint32() % 2 === 0 ? 0.8 : -0.8),
  },
  {
    id: 'skewed',
    title: 'skewed (gamma, shape 4), same mean and sd',
    required: false,
    reference: normal,
    current: (random) =>
      (exponential(random) + exponential(random) + exponential(random) + exponential(random) - 4) /
      2,
  },
  {
    id: 'heavy-shift',
    title: 't₂, shift of 0.3',
    required: false,
    reference: studentT2,
    current: (random) => studentT2(random) + 0.3,
  },
  {
    id: 'counts',
    title: 'Poisson, mean 2 to 2.3',
    required: false,
    reference: poisson(2),
    current: poisson(2.3),
  },
  {
    id: 'fewer-zeros',
    title: 'zeros, 60 % to 50 %',
    required: false,
    reference: withZeros(0.6, normal),
    current: withZeros(0.5, normal),
  },
]

/** The drifts of numeric columns that the power study looks for. */
export const numericPowerCases: readonly PowerCase[] = numericDrifts.map(
  ({ reference, current, ...described }) => ({
    ...described,
    draw: (random, sizes) => drawNumbers(random, sizes, reference, current),
  }),
)

function drawNumbers(
  random: RandomSource,
  [referenceRows, currentRows]: Sizes,
  reference: DrawValue,
  current: NumericDrift['current'],
): SamplePair {
  const before = Float64Array.from({ length: referenceRows }, () => reference(random))
  const now = Float64Array.from({ length: currentRows }, (_, row) =>
    current(random, row, currentRows),
  )
  return numericPair(random, sortDoubles(before), sortDoubles(now))
}

/**
 * The drifts of categorical columns that the power study looks for: a new category beside ten, of equal shares and of unequal ones. Beside rare categories the
 * chi-squared law rejects too often without drift (6.4 % at 0.05 and 0.4 % at 0.001, halving shares, 1500 against 200 rows, 20 000 runs), so that bounds are
 * stated against the same statistic with a simulated critical value, which rejects in 5 %.
 */
export const categoricalPowerCases: readonly PowerCase[] = [0.02, 0.05].flatMap((share) =>
  [
    { id: 'equal', title: 'ten equal categories', known: Array<number>(10).fill(0.1) },
    { id: 'falling', title: 'ten categories, shares halving', known: halving(10) },
  ].map(({ id, title, known }) => ({
    id: `new-${share}-${id}`,
    title: `a new category with ${100 * share} % beside ${title}`,
    required: true,
    draw: (random: RandomSource, sizes: Sizes): SamplePair =>
      drawCategories(
        random,
        sizes,
        [...known, 0],
        [...known.map((value) => value * (1 - share)), share],
      ),
    drawWithoutDrift: (random: RandomSource, sizes: Sizes): SamplePair => {
      const [referenceRows, currentRows] = sizes
      const moved = (share * currentRows) / (referenceRows + currentRows)
      const both = [...known.map((value) => value * (1 - moved)), moved]
      return drawCategories(random, sizes, both, both)
    },
  })),
)

function drawCategories(
  random: RandomSource,
  [referenceRows, currentRows]: Sizes,
  before: readonly number[],
  after: readonly number[],
): SamplePair {
  return categoricalPair(
    random,
    multinomial(random, referenceRows, before),
    multinomial(random, currentRows, after),
  )
}

function halving(categories: number): number[] {
  const weights = Array.from({ length: categories }, (_, k) => 2 ** -k)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}
