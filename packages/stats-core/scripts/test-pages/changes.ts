import type { CellValue, DriftTest, Kind, RandomSource } from '../../src/index.ts'
import { normalQuantile } from '../../src/special/normal-quantile.ts'

/** A way in which current data can differ from the reference, more or less. */
export interface Change {
  /** What its size is, with the unit. */
  readonly label: string
  readonly kind: Kind
  /** Sizes to be tried, ascending; the first is no change at all. */
  readonly sizes: readonly number[]
  /** Rows on each side, for one curve each. */
  readonly rows: readonly number[]
  /** A value of data that changed by `size`. */
  readonly draw: (random: RandomSource, size: number) => CellValue
}

const upTo = (last: number, first = 0): number[] =>
  Array.from({ length: 9 }, (_, k) => first + ((last - first) * k) / 8)
const normal = (random: RandomSource): number => normalQuantile(random.nextDouble() + 2 ** -54)

const shift: Change = {
  label: 'shift, in standard deviations',
  kind: 'numeric',
  sizes: upTo(0.6),
  rows: [100, 500],
  draw: (random, size) => normal(random) + size,
}
const spread: Change = {
  label: 'spread, times that of the reference',
  kind: 'numeric',
  sizes: upTo(1.8, 1),
  rows: [100, 500],
  draw: (random, size) => normal(random) * size,
}
/** Six categories, each half as frequent as the one before. */
const category = (random: RandomSource): string => {
  const halvings = Math.floor(-Math.log2(random.nextDouble() + 2 ** -54))
  return `c${Math.min(5, halvings)}`
}
const newCategory: Change = {
  label: 'share of the rows in a new category',
  kind: 'categorical',
  sizes: upTo(0.16),
  rows: [100, 500],
  draw: (random, size) => (random.nextDouble() < size ? 'new' : category(random)),
}
const moved: Change = {
  label: 'share of the rows moved to the next category',
  kind: 'categorical',
  sizes: upTo(0.32),
  rows: [100, 500],
  draw: (random, size) => {
    const drawn = category(random)
    return drawn === 'c0' && random.nextDouble() < 2 * size ? 'c1' : drawn
  },
}
const proportion: Change = {
  label: 'share of the first of two values, from 0.3',
  kind: 'categorical',
  sizes: upTo(0.54, 0.3),
  rows: [100, 500],
  draw: (random, size) => (random.nextDouble() < size ? 'a' : 'b'),
}
const topics = ['late parcel driver street door', 'invoice amount bank paid card'].map((words) =>
  words.split(' '),
)
const topic: Change = {
  label: 'share of the texts about something else',
  kind: 'text',
  sizes: upTo(0.4),
  rows: [60, 200],
  draw: (random, size) => {
    const words = topics[random.nextDouble() < size ? 1 : 0]!
    const word = (): string => words[Math.floor(words.length * random.nextDouble())]!
    const chatter = (): string => `w${Math.floor(40 * random.nextDouble())}`
    return [word(), word(), chatter(), chatter(), chatter(), chatter()].join(' ')
  },
}

const forTwoValues = new Set(['z', 'fisher_exact', 'fisher', 'boschloo', 'two-proportion'])

/** Returns the changes that a test's picture shows it. */
export function changesFor({ id, accepts }: DriftTest): readonly Change[] {
  if (accepts.includes('text')) return [topic]
  if (forTwoValues.has(id)) return [proportion]
  if (!accepts.includes('categorical')) return [shift, spread]
  return accepts.includes('numeric') && id !== 'chisquare'
    ? [shift, newCategory]
    : [newCategory, moved]
}

/** Every change there is. */
export const changes: readonly Change[] = [shift, spread, newCategory, moved, proportion, topic]
