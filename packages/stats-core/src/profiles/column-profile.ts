import type { ValueCount } from '@leeway/monitoring-report'
import type { Kind } from '../columns/column.ts'
import { countDistinct } from '../samples/count-distinct.ts'
import type {
  CategoricalSample,
  NumericSample,
  Sample,
  TextSample,
  TimestampSample,
} from '../samples/sample.ts'
import { moments } from './moments.ts'
import { mostCommonCategories } from './most-common-categories.ts'
import { quantileSorted } from './quantile-sorted.ts'

/** What profiles of every kind say. */
interface ProfileOf<K extends Kind> {
  readonly kind: K
  readonly name: string
  /** Rows, missing values included. */
  readonly rows: number
  /** Nulls. */
  readonly missing: number
  /** Different values, neither null nor NaN. */
  readonly distinct: number
}

/** A numeric column in numbers. Those after `infinite` speak of the finite values and are absent where there is none (or too few). */
export interface NumericProfile extends ProfileOf<'numeric'> {
  readonly nan: number
  readonly infinite: number
  readonly mean?: number
  /** n − 1 in the denominator; absent below two values or beyond the largest double. */
  readonly standardDeviation?: number
  readonly min?: number
  readonly max?: number
  /** By percentile (`p50`), type 7. */
  readonly quantiles?: Readonly<Record<string, number>>
}

export interface CategoricalProfile extends ProfileOf<'categorical'> {
  /** Most frequent first, at most ten; alike ones in the order of their code points. */
  readonly mostCommon: readonly ValueCount[]
}

export interface TextProfile extends ProfileOf<'text'> {
  /** Mean number of Unicode code points; absent without values. */
  readonly meanLength?: number
}

export interface TimestampProfile extends ProfileOf<'timestamp'> {
  /** Earliest instant, milliseconds since 1970; absent without values. */
  readonly first?: number
  /** Latest instant, milliseconds since 1970; absent without values. */
  readonly last?: number
}

/** A small summary of a column. */
export type ColumnProfile = NumericProfile | CategoricalProfile | TextProfile | TimestampProfile

/** Returns the profile of a sample's column. Cost O(n), once the sample is sorted or counted. */
export function profileColumn(sample: Sample): ColumnProfile {
  switch (sample.kind) {
    case 'numeric':
      return profileNumbers(sample)
    case 'categorical':
      return profileCategories(sample)
    case 'text':
      return profileTexts(sample)
    case 'timestamp':
      return profileTimestamps(sample)
  }
}

const PERCENTILES = [1, 5, 25, 50, 75, 95, 99]

function profileNumbers({ column, sorted, finite }: NumericSample): NumericProfile {
  const counts = {
    kind: 'numeric',
    name: column.name,
    rows: column.length,
    missing: column.nullCount,
    nan: column.nanCount,
    infinite: sorted.length - finite.length,
    distinct: countDistinct(sorted),
  } as const
  if (finite.length === 0) return counts
  const { count, mean, rootOfSquares } = moments(finite)
  const standardDeviation = rootOfSquares / Math.sqrt(count - 1)
  return {
    ...counts,
    mean,
    ...(Number.isFinite(standardDeviation) ? { standardDeviation } : {}),
    min: finite[0]!,
    max: finite[count - 1]!,
    quantiles: Object.fromEntries(
      PERCENTILES.map((percent) => [`p${percent}`, quantileSorted(finite, percent / 100)]),
    ),
  }
}

function profileCategories({ column, counts }: CategoricalSample): CategoricalProfile {
  return {
    kind: 'categorical',
    name: column.name,
    rows: column.length,
    missing: column.nullCount,
    distinct: counts.reduce((distinct, count) => distinct + (count > 0 ? 1 : 0), 0),
    mostCommon: mostCommonCategories(column.categories, counts, 10),
  }
}

function profileTexts({ column, counts, size }: TextSample): TextProfile {
  let characters = 0
  let distinct = 0
  column.categories.forEach((text, code) => {
    const rows = counts[code]!
    if (rows === 0) return
    distinct += 1
    for (const _ of text) characters += rows
  })
  return {
    kind: 'text',
    name: column.name,
    rows: column.length,
    missing: column.nullCount,
    distinct,
    ...(size > 0 ? { meanLength: characters / size } : {}),
  }
}

function profileTimestamps({ column, sorted }: TimestampSample): TimestampProfile {
  return {
    kind: 'timestamp',
    name: column.name,
    rows: column.length,
    missing: column.nullCount,
    distinct: countDistinct(sorted),
    ...(sorted.length > 0 ? { first: sorted[0]!, last: sorted.at(-1)! } : {}),
  }
}
