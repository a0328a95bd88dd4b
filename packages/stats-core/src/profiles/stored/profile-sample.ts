import { countBins } from '../../bins/count-bins.ts'
import { displayEdges } from '../../bins/display-edges.ts'
import { quantileEdges } from '../../bins/quantile-edges.ts'
import type { Column } from '../../columns/column.ts'
import { countDistinct } from '../../samples/count-distinct.ts'
import type {
  CategoricalSample,
  NumericSample,
  Sample,
  TextSample,
  TimestampSample,
} from '../../samples/sample.ts'
import {
  addDistinctNumbers,
  addDistinctStrings,
  emptyDistinctSketch,
} from '../../sketches/distinct-sketch.ts'
import { emptyKllSketch, type KllOptions, updateKllSketch } from '../../sketches/kll-sketch.ts'
import { profileColumn } from '../column-profile.ts'
import { moments } from '../moments.ts'
import { type TallyOptions, tallyCategories } from './category-tally.ts'
import { type Cells, cellsOf } from './cells-of.ts'
import { countedBins } from './counted-bins.ts'
import { hashedValue } from './hashed-value.ts'
import { markRanks } from './rank-marks.ts'
import { storeMoments } from './stored-moments.ts'
import type { CategoryTally, StoredColumn, StoredNumbers, StoredOrder } from './stored-profile.ts'

/** Options of {@link profileSample}. */
export interface ProfileSampleOptions extends KllOptions {
  /**
   * The reference's profile of this column: the sample is counted on its bins and categories, so that the two can be compared and profiles of several samples
   * merged. One of another kind is of no use and is ignored. By default the sample's own quantiles and categories decide.
   */
  readonly like?: StoredColumn
  /** Keep no value of the column, see {@link StoredColumn}. @defaultValue whether `like` is */
  readonly sensitive?: boolean
}

/** Returns what is worth keeping of a sample. Cost O(n) once it is sorted or counted. @throws StatsError `invalid_option` as {@link emptyKllSketch} */
export function profileSample(sample: Sample, options: ProfileSampleOptions = {}): StoredColumn {
  const { sensitive = options.like?.sensitive ?? false } = options
  switch (sample.kind) {
    case 'numeric':
      return sensitive ? withheldNumbers(sample, options) : storeNumbers(sample, options)
    case 'timestamp': {
      const unmerged = { distinct: countDistinct(sample.sorted) }
      const order = sensitive ? withheldOrder(sample, options) : storeOrder(sample, options)
      return { kind: 'timestamp', ...order, unmerged }
    }
    case 'categorical': {
      const { tally, ...parts } = storeStrings(sample, { ...options, sensitive })
      const digits = sample.column.areDigits === undefined ? {} : { areDigits: true as const }
      return { kind: 'categorical', ...digits, ...parts, tally, unmerged: distinctOf(sample) }
    }
    case 'text': {
      const { tally, ...parts } = storeStrings(sample, { ...options, sensitive })
      const characters = countCharacters(sample)
      return { kind: 'text', ...parts, tally, characters, unmerged: distinctOf(sample) }
    }
  }
}

function storeNumbers(sample: NumericSample, options: ProfileSampleOptions): StoredNumbers {
  const { finite } = sample
  const cells = cellsOf(options.like, 'numeric')
  const edges = pictureEdges(sample, cells)
  return {
    kind: 'numeric',
    ...storeOrder(sample, options),
    nan: sample.column.nanCount,
    ...storeMoments(moments(finite)),
    marks: markRanks(finite, cells?.marks),
    ...(edges === undefined
      ? {}
      : { picture: countedBins(edges, countBins(finite, edges.subarray(1, -1))) }),
    unmerged: exactSummary(sample),
  }
}

function pictureEdges(
  { finite }: NumericSample,
  cells: Cells | undefined,
): Float64Array | undefined {
  if (cells !== undefined) return cells.picture
  if (finite.length === 0) return undefined
  const edges = displayEdges(finite)
  return edges.every(Number.isFinite) ? edges : undefined
}

function exactSummary(sample: NumericSample): NonNullable<StoredNumbers['unmerged']> {
  const profile = profileColumn(sample)
  const { distinct } = profile
  if (profile.kind !== 'numeric' || profile.quantiles === undefined) return { distinct }
  const quantiles = Object.entries(profile.quantiles).map(
    ([percentile, value]) => [percentile, value + 0] as const,
  )
  return { distinct, quantiles: Object.fromEntries(quantiles) }
}

function storeOrder(
  sample: NumericSample | TimestampSample,
  { like, sensitive: _, ...kll }: ProfileSampleOptions,
): StoredOrder {
  const { sorted, finite } = sample
  const edges = cellsOf(like, sample.kind)?.bins ?? quantileEdges(finite)
  let negativeInfinite = 0
  while (sorted[negativeInfinite] === Number.NEGATIVE_INFINITY) negativeInfinite += 1
  return {
    ...namesAndRows(sample.column),
    distinct: addDistinctNumbers(emptyDistinctSketch, sorted),
    negativeInfinite,
    positiveInfinite: sorted.length - finite.length - negativeInfinite,
    sketch: updateKllSketch(emptyKllSketch(kll), finite),
    bins: countedBins(edges, countBins(sorted, edges)),
  }
}

/** A sensitive column of numbers: how many there are, and nothing that would show one. */
function withheldNumbers(sample: NumericSample, options: ProfileSampleOptions): StoredNumbers {
  return {
    kind: 'numeric',
    ...withheldOrder(sample, options),
    nan: sample.column.nanCount,
    unmerged: { distinct: countDistinct(sample.sorted) },
  }
}

function withheldOrder(
  { column, sorted, finite }: NumericSample | TimestampSample,
  { like: _, sensitive: __, ...kll }: ProfileSampleOptions,
): StoredOrder {
  const hashes = Array.from(new Set(sorted), (value) => hashedValue(column.name, value + 0))
  const negativeInfinite = sorted.lastIndexOf(Number.NEGATIVE_INFINITY) + 1
  return {
    ...namesAndRows(column),
    distinct: addDistinctStrings(emptyDistinctSketch, hashes),
    sensitive: true,
    negativeInfinite,
    positiveInfinite: sorted.length - finite.length - negativeInfinite,
    sketch: emptyKllSketch(kll),
  }
}

interface StoredStrings extends ReturnType<typeof namesAndRows> {
  readonly distinct: StoredColumn['distinct']
  readonly tally: CategoryTally
  readonly sensitive?: true
}

function storeStrings(
  { kind, column, counts }: CategoricalSample | TextSample,
  { like, sensitive }: ProfileSampleOptions,
): StoredStrings {
  const nameOf = (category: string): string =>
    sensitive ? hashedValue(column.name, category) : category
  const counted = column.categories
    .map((category, code) => [nameOf(category), counts[code]!] as const)
    .filter(([, rows]) => rows > 0)
  const known = cellsOf(like, kind)?.categories
  const options: TallyOptions = { kind, ...(known === undefined ? {} : { known }) }
  return {
    ...namesAndRows(column),
    distinct: addDistinctStrings(
      emptyDistinctSketch,
      counted.map(([category]) => category),
    ),
    tally: tallyCategories(counted, options),
    ...(sensitive ? { sensitive: true } : {}),
  }
}

function namesAndRows({ name, length, nullCount }: Column): {
  readonly name: string
  readonly rows: number
  readonly missing: number
} {
  return { name, rows: length, missing: nullCount }
}

function distinctOf({ counts }: CategoricalSample | TextSample): { readonly distinct: number } {
  return { distinct: counts.reduce((distinct, rows) => distinct + (rows > 0 ? 1 : 0), 0) }
}

function countCharacters({ column, counts }: TextSample): number {
  let characters = 0
  column.categories.forEach((text, code) => {
    for (const _ of text) characters += counts[code]!
  })
  return characters
}
