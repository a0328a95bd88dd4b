import {
  type DrawValue,
  exponential,
  normal,
  poisson,
  studentT2,
  withZeros,
} from './draw-values.ts'

/** A drift to be found. */
export interface PowerCase {
  readonly id: string
  readonly title: string
  /** Whether the bounds on power are stated for it. */
  readonly required: boolean
  readonly reference: DrawValue
  /** Row `index` of `rows`. */
  readonly current: (random: Parameters<DrawValue>[0], index: number, rows: number) => number
}

/** The drifts that the power study looks for. */
export const powerCases: readonly PowerCase[] = [
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
