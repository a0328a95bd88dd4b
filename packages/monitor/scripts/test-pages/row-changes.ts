import type { RandomSource } from '@leeway/stats-core'
import type { MultivariateTest } from '../../src/multivariate/multivariate-test.ts'

/** A way in which whole rows can differ from those of the reference, more or less. */
export interface RowChange {
  /** What its size is, with the unit. */
  readonly label: string
  /** Numbers in a row. */
  readonly columns: number
  /** Sizes to be tried, ascending; the first is no change at all. */
  readonly sizes: readonly number[]
  /** Rows on each side, for one curve each. */
  readonly rows: readonly number[]
  /** Fills a row of data that changed by `size`. */
  readonly draw: (random: RandomSource, size: number, row: Float64Array) => void
}

const upTo = (last: number, first = 0): number[] =>
  Array.from({ length: 9 }, (_, k) => first + ((last - first) * k) / 8)
/** Box and Muller 1958. */
const normal = (random: RandomSource): number =>
  Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble())
const fill = (random: RandomSource, row: Float64Array): void => {
  for (let i = 0; i < row.length; i++) row[i] = normal(random)
}

/** Four columns, the first two of which go together as far as `correlation` says, and the last two by 0.9. */
const fillPairs = (random: RandomSource, row: Float64Array, correlation: number): void => {
  fill(random, row)
  row[1] = correlation * row[0]! + Math.sqrt(1 - correlation * correlation) * row[1]!
  row[3] = 0.9 * row[2]! + Math.sqrt(1 - 0.9 * 0.9) * row[3]!
}

const oneColumn: RowChange = {
  label: 'shift of one of four columns, in sd',
  columns: 4,
  sizes: upTo(1.2),
  rows: [50, 200],
  draw: (random, size, row) => {
    fillPairs(random, row, 0.9)
    row[0]! += size
  },
}
const lostCorrelation: RowChange = {
  label: 'correlation that two columns lost, of 0.9',
  columns: 4,
  sizes: upTo(0.88),
  rows: [50, 200],
  draw: (random, size, row) => fillPairs(random, row, 0.9 - size),
}
const everyComponent: RowChange = {
  label: 'shift of all sixteen components, in sd',
  columns: 16,
  sizes: upTo(0.4),
  rows: [100, 1000],
  draw: (random, size, row) => {
    fill(random, row)
    for (let i = 0; i < row.length; i++) row[i]! += size
  },
}
const otherTopic: RowChange = {
  label: 'share of the rows about something else',
  columns: 16,
  sizes: upTo(0.32),
  rows: [100, 1000],
  draw: (random, size, row) => {
    const isOther = random.nextDouble() < size
    fill(random, row)
    for (let i = 0; isOther && i < 4; i++) row[i]! += 3
  },
}

/** Returns the changes that a test's picture shows it. */
export function rowChangesFor({ id }: MultivariateTest): readonly RowChange[] {
  return id.startsWith('embedding-') ? [everyComponent, otherTopic] : [oneColumn, lostCorrelation]
}
