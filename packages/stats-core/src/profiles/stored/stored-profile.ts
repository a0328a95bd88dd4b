import type { DistinctSketch } from '../../sketches/distinct-sketch.ts'
import type { FrequentItems } from '../../sketches/frequent-items.ts'
import type { KllSketch } from '../../sketches/kll-sketch.ts'

/** Version of the format. A change that an older reader would misread raises it. */
export const storedProfileVersion = 1

/**
 * A data set in a few kilobytes a column: enough to describe it, and to judge other data against it by every test that needs a profile only.
 *
 * Plain JSON, deterministic, the same for every order of the rows but for the order in which categories are listed. It holds values of the data
 * (extremes, edges, categories), but of columns that were declared sensitive.
 */
export interface StoredProfile {
  readonly format: 'leeway-profile'
  readonly version: typeof storedProfileVersion
  readonly rows: number
  /** In the data's order, no two of one name. */
  readonly columns: readonly StoredColumn[]
  /** Columns that were left out because of their type, and why. */
  readonly unreadable: readonly { readonly name: string; readonly detail: string }[]
}

/** One column of a {@link StoredProfile}. */
export type StoredColumn = StoredNumbers | StoredTimestamps | StoredCategories | StoredTexts

/** What columns of every kind have. */
export interface StoredParts {
  readonly name: string
  /** Rows, missing values included. */
  readonly rows: number
  /** Nulls. */
  readonly missing: number
  /** Different values, neither null nor NaN; of a sensitive column, of their hashes. */
  readonly distinct: DistinctSketch
  /**
   * No value of the column is in the profile: of numbers and instants only how many there are, of strings hashes in their place (`hashedValue`). A hash hides a value from
   * a reader, not from somebody who tries all that it could be.
   */
  readonly sensitive?: true
}

/** What columns have whose values are ordered. */
export interface StoredOrder extends StoredParts {
  /** Rows that hold −∞, and +∞. */
  readonly negativeInfinite: number
  readonly positiveInfinite: number
  /** The finite values. */
  readonly sketch: KllSketch
  /** Rows on the bins on which the effect is measured; absent after parts were merged that had been counted on different ones. */
  readonly bins?: CountedBins
}

export interface StoredNumbers extends StoredOrder {
  readonly kind: 'numeric'
  readonly nan: number
  /** Of the finite values; absent where there is none. */
  readonly moments?: StoredMoments
  /** Where the finite values stand; absent as `bins`, and of a sensitive column. */
  readonly marks?: RankMarks
  /** Finite values on equally wide bins for the eye, the first and the last open; absent where there is none, and as `bins`. */
  readonly picture?: CountedBins
  readonly unmerged?: {
    readonly distinct: number
    readonly quantiles?: Readonly<Record<string, number>>
  }
}

export interface StoredTimestamps extends StoredOrder {
  readonly kind: 'timestamp'
  readonly unmerged?: Unmerged
}

export interface StoredCategories extends StoredParts {
  readonly kind: 'categorical'
  /** The strings are digits of whole numbers too large for doubles. */
  readonly areDigits?: true
  readonly tally: CategoryTally
  readonly unmerged?: Unmerged
}

export interface StoredTexts extends StoredParts {
  readonly kind: 'text'
  readonly tally: CategoryTally
  /** Unicode code points of all values together. */
  readonly characters: number
  readonly unmerged?: Unmerged
}

/** What only somebody who sees all values at once can say exactly; merging drops it, and the sketches answer instead. */
export interface Unmerged {
  readonly distinct: number
}

/** Mean and spread; `rootOfSquares` is absent where it exceeds the largest double. */
export interface StoredMoments {
  readonly mean: number
  readonly rootOfSquares?: number
}

/** Rows between edges: of `bins`, edges are the inner ones and counts one more; of a picture, edges are all and counts one fewer. */
export interface CountedBins {
  readonly edges: readonly number[]
  readonly counts: readonly number[]
}

/** Rows at some values of a sample and between them: of a sample of up to 256 different values at each of them. */
export interface RankMarks {
  /** Ascending, no two equal. */
  readonly values: readonly number[]
  /** Rows that hold each of `values`, 0 possible. */
  readonly at: readonly number[]
  /** Rows below the first of `values`, between each two, and above the last: one count more. */
  readonly between: readonly number[]
}

/** Exact rows of each category, as far as they are kept apart. */
export interface CategoryTally {
  /** Categories that are counted whatever happens, in a fixed order: those of the profile after which this one was made. */
  readonly known: readonly string[]
  /** Rows of each of `known`, 0 possible. */
  readonly knownRows: readonly number[]
  /** The other categories with their rows, in the order in which they came; absent once they were more than `capacity`. */
  readonly others?: readonly (readonly [category: string, rows: number])[]
  /** Rows of categories not in `known`. */
  readonly otherRows: number
  /** Most categories in `others`. */
  readonly capacity: number
  /** The most frequent of all categories; present where `others` is absent, but never for texts. */
  readonly frequent?: FrequentItems
}

/** Returns whether `value` says that it is a stored profile, of whatever version; what it holds is for `checkProfile` to find. */
export function isStoredProfile<T>(value: T | StoredProfile): value is StoredProfile {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as Partial<StoredProfile>).format === 'leeway-profile'
  )
}
