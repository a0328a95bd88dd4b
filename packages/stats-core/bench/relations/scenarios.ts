import { levelsOf, type RelationChange, relationChange } from '../../src/index.ts'
import { draws, names, numbers } from './draw-relation.ts'

/** 0: the reference. */
type Side = 0 | 1
/** A feature and a target on two sides. */
export interface Scenario {
  readonly name: string
  /** Categories of feature and target; 0: numbers. */
  readonly kinds: readonly [number, number]
  /** Bins are too wide for it where there are many rows. */
  readonly isHard?: true
  readonly draw: (side: Side, random: ReturnType<typeof draws>) => readonly [number, number]
}

/** Returns what the test says of `sizes` rows of either side. */
export function drawChange(
  { kinds, draw }: Scenario,
  sizes: readonly [number, number],
  seed: string,
): RelationChange {
  const random = draws(seed)
  const sides = ([0, 1] as const).map((side) =>
    Array.from({ length: sizes[side] }, () => draw(side, random)),
  )
  const column = (side: Side, k: 0 | 1) => {
    const values = sides[side]!.map((pair) => pair[k])
    return kinds[k] === 0 ? numbers(values) : names(values, kinds[k])
  }
  const levels = (k: 0 | 1) =>
    levelsOf(column(0, k), column(1, k), { mostCategories: k === 0 ? 20 : 8 })!
  return relationChange(levels(0), levels(1))
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** The relation stays; margins may not. */
export const unchanged: readonly Scenario[] = [
  {
    name: 'normal, 0.6',
    kinds: [0, 0],
    draw: (_, { normal }) => {
      const x = normal()
      return [x, 0.6 * x + 0.8 * normal()]
    },
  },
  {
    name: 'heavy tails, one scale for both',
    kinds: [0, 0],
    draw: (_, { normal, heavy }) => {
      const x = heavy()
      return [x, x + Math.abs(x) * normal()]
    },
  },
  {
    name: 'ties',
    kinds: [0, 0],
    draw: (_, { normal }) => {
      const x = normal()
      return [Math.round(x), Math.round(0.6 * x + 0.8 * normal())]
    },
  },
  {
    name: 'the feature shifts by 1 sd',
    kinds: [0, 0],
    draw: (side, { normal }) => {
      const x = normal() + side
      return [x, 0.6 * x + 0.8 * normal()]
    },
  },
  {
    name: 'the target shifts by 1 sd',
    kinds: [0, 0],
    draw: (side, { normal }) => {
      const x = normal()
      return [x, 0.6 * x + 0.8 * normal() + side]
    },
  },
  {
    name: 'two classes, the feature shifts',
    kinds: [0, 2],
    draw: (side, { normal, uniform }) => {
      const x = normal() + side
      return [x, uniform() < logistic(x) ? 1 : 0]
    },
  },
  {
    name: 'two classes, one becomes frequent',
    kinds: [0, 2],
    draw: (side, { normal, uniform }) => {
      const y = uniform() < (side === 1 ? 0.7 : 0.3) ? 1 : 0
      return [normal() + y, y]
    },
  },
  {
    name: 'ten categories, other ones become frequent, five classes',
    kinds: [10, 5],
    draw: (side, { uniform }) => {
      const x = Math.floor(uniform() ** (side === 1 ? 0.7 : 1.5) * 10)
      return [x, uniform() < 0.5 ? x % 5 : Math.floor(uniform() * 5)]
    },
  },
  {
    name: 'ten categories and a heavy-tailed number',
    kinds: [10, 0],
    draw: (_, { uniform, heavy }) => {
      const x = Math.floor(uniform() ** 2 * 10)
      return [x, heavy() + x / 5]
    },
  },
  {
    name: 'the feature spreads by half',
    kinds: [0, 0],
    isHard: true,
    draw: (side, { normal }) => {
      const x = normal() * (1 + side / 2)
      return [x, 0.6 * x + 0.8 * normal()]
    },
  },
  {
    name: 'a correlation of 0.9, the feature shifts by 1 sd and spreads by half',
    kinds: [0, 0],
    isHard: true,
    draw: (side, { normal }) => {
      const x = normal() * (1 + side / 2) + side
      return [x, 0.9 * x + 0.44 * normal()]
    },
  },
  {
    name: 'two classes, one of 5 %',
    kinds: [0, 2],
    draw: (_, { normal, uniform }) => {
      const x = normal()
      return [x, uniform() < logistic(x - 3.4) ? 1 : 0]
    },
  },
]

/** The relation moves; found in 200 rows a side with at least the power named, at a level of 0.05. */
export const moved: readonly (Scenario & { readonly power: number })[] = [
  {
    name: 'a correlation of 0.6 weakens to 0.3',
    kinds: [0, 0],
    power: 0.85,
    draw: (side, { normal }) => {
      const r = side === 1 ? 0.3 : 0.6
      const x = normal()
      return [x, r * x + Math.sqrt(1 - r * r) * normal()]
    },
  },
  {
    name: 'a correlation of 0.3 turns round',
    kinds: [0, 0],
    power: 0.97,
    draw: (side, { normal }) => {
      const r = side === 1 ? -0.3 : 0.3
      const x = normal()
      return [x, r * x + Math.sqrt(1 - r * r) * normal()]
    },
  },
  {
    name: 'a valley becomes a hill',
    kinds: [0, 0],
    power: 0.97,
    draw: (side, { normal }) => {
      const x = normal()
      return [x, (side === 1 ? -0.5 : 0.5) * x * x + normal()]
    },
  },
  {
    name: 'the categories change places',
    kinds: [10, 2],
    power: 0.97,
    draw: (side, { uniform }) => {
      const x = Math.floor(uniform() * 10)
      return [x, uniform() < 0.2 + 0.06 * (side === 1 ? 9 - x : x) ? 1 : 0]
    },
  },
]
