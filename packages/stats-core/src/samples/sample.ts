import type {
  CategoricalColumn,
  Column,
  Kind,
  NumericColumn,
  TextColumn,
  TimestampColumn,
} from '../columns/column.ts'
import { valueCount } from '../columns/column.ts'
import { sortedDoubles } from '../sorting/sort-doubles.ts'
import { lazy } from './lazy.ts'

/** What samples of every kind know. */
interface SampleOf<C extends Column> {
  readonly kind: C['kind']
  readonly column: C
  /** Values, missing ones (null, NaN) not counted. */
  readonly size: number
}

/** A sample that is ordered: numbers, or instants in milliseconds. */
interface OrderedSample<C extends Column> extends SampleOf<C> {
  /** All values, ascending, infinite ones included. Computed on first use. */
  readonly sorted: Float64Array
  /** The finite part of `sorted`, in the same memory. */
  readonly finite: Float64Array
}

/** A sample of strings. */
interface CountedSample<C extends Column> extends SampleOf<C> {
  /** Rows of each of the column's `categories`. Computed on first use. */
  readonly counts: Float64Array
}

export type NumericSample = OrderedSample<NumericColumn>
export type TimestampSample = OrderedSample<TimestampColumn>
export type CategoricalSample = CountedSample<CategoricalColumn>
export type TextSample = CountedSample<TextColumn>

/** A column as a test sees it: its values without the missing ones, sorted or counted once for all who ask. */
export type Sample = NumericSample | CategoricalSample | TextSample | TimestampSample

/** The sample of a column of kind `K`. */
export type SampleOfKind<K extends Kind> = Extract<Sample, { kind: K }>

/** Returns the sample that `column` holds. Costs nothing until its values are asked for: then O(n) or O(n log n), once. */
export function sampleOf<K extends Kind>(column: Extract<Column, { kind: K }>): SampleOfKind<K>
export function sampleOf(column: Column): Sample {
  switch (column.kind) {
    case 'numeric':
    case 'timestamp':
      return orderedSample(column) as NumericSample | TimestampSample
    case 'categorical':
    case 'text':
      return countedSample(column) as CategoricalSample | TextSample
  }
}

function orderedSample<C extends NumericColumn | TimestampColumn>(column: C): OrderedSample<C> {
  const size = valueCount(column)
  const sorted = lazy(() => sortedDoubles(column.values, size))
  const finite = lazy(() => finitePart(sorted()))
  return {
    kind: column.kind,
    column,
    size,
    get sorted() {
      return sorted()
    },
    get finite() {
      return finite()
    },
  }
}

function countedSample<C extends CategoricalColumn | TextColumn>(column: C): CountedSample<C> {
  const counts = lazy(() => countCodes(column.codes, column.categories.length))
  return {
    kind: column.kind,
    column,
    size: valueCount(column),
    get counts() {
      return counts()
    },
  }
}

function finitePart(sorted: Float64Array): Float64Array {
  let from = 0
  let to = sorted.length
  while (from < to && sorted[from] === Number.NEGATIVE_INFINITY) from += 1
  while (to > from && sorted[to - 1] === Number.POSITIVE_INFINITY) to -= 1
  return sorted.subarray(from, to)
}

function countCodes(codes: Int32Array, categories: number): Float64Array {
  const counts = new Float64Array(categories)
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) counts[codes[i]!]! += 1
  return counts
}
