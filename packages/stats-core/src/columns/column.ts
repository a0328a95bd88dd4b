/** The kinds of column that a frame holds. */
export type Kind = Column['kind']

/** Numbers, one per row. */
export interface NumericColumn {
  readonly kind: 'numeric'
  readonly name: string
  /** Rows, missing values included. */
  readonly length: number
  /** One double per row; NaN where the row is null or holds NaN. Never written to: it may be the caller's own memory. */
  readonly values: Float64Array
  /** Bit `i & 7` of byte `i >> 3` is 1 where row `i` is not null; absent when no row is null. */
  readonly validity?: Uint8Array
  /** Rows that are null. */
  readonly nullCount: number
  /** Rows that hold NaN; they are not null. */
  readonly nanCount: number
}

/** Strings stored once each, and for every row the index of its string. */
interface DictionaryColumn {
  readonly name: string
  /** Rows, missing values included. */
  readonly length: number
  /** Index into `categories`, −1 where the row is null. */
  readonly codes: Int32Array
  /** The different strings, no two alike; some may occur in no row. */
  readonly categories: readonly string[]
  /** Rows that are null. */
  readonly nullCount: number
  /** Present where the strings are the digits of whole numbers too large for doubles. */
  readonly areDigits?: true
}

/** Names from a limited set. Booleans are `false` and `true`. */
export interface CategoricalColumn extends DictionaryColumn {
  readonly kind: 'categorical'
}

/** Free text. Stored as categories are, judged differently. */
export interface TextColumn extends DictionaryColumn {
  readonly kind: 'text'
}

/** Points in time, one per row. */
export interface TimestampColumn {
  readonly kind: 'timestamp'
  readonly name: string
  /** Rows, missing values included. */
  readonly length: number
  /** Milliseconds since 1970-01-01T00:00:00Z, fractions allowed; NaN where the row is null. */
  readonly values: Float64Array
  /** Rows that are null. */
  readonly nullCount: number
  /** Time zone that the source named (`Europe/Berlin`). The values are instants whatever it says. */
  readonly zone?: string
}

/** One named column of a frame. Columns are values: nothing changes one after it was made. */
export type Column = NumericColumn | CategoricalColumn | TextColumn | TimestampColumn

/** How many rows hold a value: neither null nor NaN. */
export function valueCount(column: Column): number {
  const nan = column.kind === 'numeric' ? column.nanCount : 0
  return column.length - column.nullCount - nan
}
