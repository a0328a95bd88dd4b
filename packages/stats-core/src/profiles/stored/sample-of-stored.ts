import type { CategoricalColumn } from '../../columns/column.ts'
import type { NumericSample, Sample, TimestampSample } from '../../samples/sample.ts'
import { isComplete, tallied } from './category-tally.ts'
import { notKept } from './not-kept.ts'
import { isWhole, markedValues } from './rank-marks.ts'
import type {
  StoredCategories,
  StoredColumn,
  StoredNumbers,
  StoredTexts,
  StoredTimestamps,
} from './stored-profile.ts'

/**
 * Returns a sample that stands for a stored column: its kind, name and sizes, and of its values as many as were kept.
 *
 * `counts` of strings are there where all categories are named; `sorted` and `finite` of numbers of which at most 256 are different, or of up to `k` (200)
 * numbers or instants, whose sketch has them all; the rows themselves (`column.values`, `column.codes`) never, nor anything of a sensitive column but its sizes. Asking for
 * what was not kept throws.
 *
 * @throws StatsError `not_kept` when a part that was not kept is read
 */
export function sampleOfStored(stored: StoredColumn): Sample {
  switch (stored.kind) {
    case 'numeric':
      return numbersOf(stored)
    case 'timestamp':
      return instantsOf(stored)
    case 'categorical':
      return stringsOf(stored, 'categorical')
    case 'text':
      return stringsOf(stored, 'text')
  }
}

function numbersOf(stored: StoredNumbers): NumericSample {
  const { name, rows, missing, nan } = stored
  return {
    kind: 'numeric',
    size: rows - missing - nan,
    column: {
      kind: 'numeric',
      name,
      length: rows,
      nullCount: missing,
      nanCount: nan,
      get values(): Float64Array {
        throw notKept(stored, 'its rows')
      },
    },
    get sorted() {
      return sortedOf(stored)
    },
    get finite() {
      return finiteOf(stored)
    },
  }
}

function instantsOf(stored: StoredTimestamps): TimestampSample {
  const { name, rows, missing } = stored
  return {
    kind: 'timestamp',
    size: rows - missing,
    column: {
      kind: 'timestamp',
      name,
      length: rows,
      nullCount: missing,
      get values(): Float64Array {
        throw notKept(stored, 'its rows')
      },
    },
    get sorted() {
      return sortedOf(stored)
    },
    get finite() {
      return finiteOf(stored)
    },
  }
}

function stringsOf<K extends 'categorical' | 'text'>(
  stored: StoredCategories | StoredTexts,
  kind: K,
): {
  readonly kind: K
  readonly size: number
  readonly column: StringColumn & { readonly kind: K }
  readonly counts: Float64Array
} {
  const { name, rows, missing, tally, sensitive } = stored
  const named = (): ReturnType<typeof tallied> => {
    if (sensitive || !isComplete(tally)) throw notKept(stored, 'the rows of each category')
    return tallied(tally)
  }
  const digits = 'areDigits' in stored ? { areDigits: true as const } : {}
  return {
    kind,
    size: rows - missing,
    column: {
      kind,
      name,
      length: rows,
      nullCount: missing,
      ...digits,
      get categories() {
        return named().map(([category]) => category)
      },
      get codes(): Int32Array {
        throw notKept(stored, 'its rows')
      },
    },
    get counts() {
      return Float64Array.from(named(), ([, count]) => count)
    },
  }
}

type StringColumn = Omit<CategoricalColumn, 'kind'>

function finiteOf(stored: StoredNumbers | StoredTimestamps): Float64Array {
  const { sensitive, sketch } = stored
  if (!sensitive) {
    const marks = 'marks' in stored ? stored.marks : undefined
    if (marks !== undefined && isWhole(marks)) return markedValues(marks)
    if (sketch.levels.length <= 1) return Float64Array.from(sketch.levels[0] ?? [])
  }
  throw notKept(stored, 'each of its values')
}

function sortedOf(stored: StoredNumbers | StoredTimestamps): Float64Array {
  const finite = finiteOf(stored)
  const { negativeInfinite, positiveInfinite } = stored
  const sorted = new Float64Array(negativeInfinite + finite.length + positiveInfinite)
  sorted.fill(Number.NEGATIVE_INFINITY, 0, negativeInfinite)
  sorted.set(finite, negativeInfinite)
  return sorted.fill(Number.POSITIVE_INFINITY, negativeInfinite + finite.length)
}
