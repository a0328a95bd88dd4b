import type { NumericColumn, TimestampColumn } from '../../columns/column.ts'
import type { NumericSample, TimestampSample } from '../../samples/sample.ts'

/** Where values may lie, ends included. Instants in milliseconds since 1970. */
export interface ValueRange {
  /** @defaultValue −∞ */
  readonly low?: number
  /** @defaultValue ∞ */
  readonly high?: number
}

/** Returns the range of a sample's finite values; `undefined` where there is none. */
export function rangeOf({
  finite,
}: NumericSample | TimestampSample): Required<ValueRange> | undefined {
  return finite.length === 0 ? undefined : { low: finite[0]!, high: finite.at(-1)! }
}

/** Where the values of a column lie. */
export interface RangeValidation {
  /** Values within the range. */
  readonly inside: number
  readonly below: number
  readonly above: number
  /** `below` and `above` together, of all values; in [0, 1], 0 without values. */
  readonly shareOutside: number
}

/** Returns how many values lie within a range, ends included. Missing values are none; an infinite one lies above or below every finite end. Cost O(n). */
export function validateRange(
  { values }: NumericColumn | TimestampColumn,
  { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY }: ValueRange,
): RangeValidation {
  let inside = 0
  let below = 0
  let above = 0
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (value < low) below += 1
    else if (value > high) above += 1
    else if (!Number.isNaN(value)) inside += 1
  }
  const outside = below + above
  return { inside, below, above, shareOutside: outside === 0 ? 0 : outside / (inside + outside) }
}
