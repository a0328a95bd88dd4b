import type { ValueCount } from '@leeway/monitoring-report'
import { mostCommonCategories } from '../../profiles/most-common-categories.ts'
import type { CategoricalSample, NumericSample, TextSample } from '../../samples/sample.ts'

/** Which values a list allows. */
export interface AllowedValues {
  /** Rows whose value is in the list. */
  readonly allowed: number
  /** Rows whose value is not. */
  readonly other: number
  /** `other` of all values; in [0, 1], 0 without values. */
  readonly shareOther: number
  /** The values that are not in the list, most frequent first. */
  readonly others: readonly ValueCount[]
}

/** Options of {@link allowedValues}. */
export interface AllowedValuesOptions {
  /** How many of the other values to return. @defaultValue 10 */
  readonly atMost?: number
}

/**
 * Returns how many values are in a list, and which are not.
 *
 * Compared by value and type: the string `"1"` is not the number 1. Missing values are in no list and out of none (Evidently counts each as out, even when
 * the list has it). Cost O(n) once the sample is sorted or counted.
 */
export function allowedValues(
  sample: CategoricalSample | TextSample | NumericSample,
  list: readonly (string | number)[],
  { atMost = 10 }: AllowedValuesOptions = {},
): AllowedValues {
  const { values, counts } = countValues(sample)
  const inList = new Set<string | number>(list)
  const names: string[] = []
  const rows: number[] = []
  let allowed = 0
  values.forEach((value, index) => {
    if (inList.has(value)) allowed += counts[index]!
    else {
      names.push(String(value))
      rows.push(counts[index]!)
    }
  })
  const other = sample.size - allowed
  return {
    allowed,
    other,
    shareOther: other === 0 ? 0 : other / sample.size,
    others: mostCommonCategories(names, Float64Array.from(rows), atMost),
  }
}

interface CountedValues {
  readonly values: readonly (string | number)[]
  readonly counts: ArrayLike<number>
}

function countValues(sample: CategoricalSample | TextSample | NumericSample): CountedValues {
  if (sample.kind !== 'numeric') return { values: sample.column.categories, counts: sample.counts }
  const values: number[] = []
  const counts: number[] = []
  for (const value of sample.sorted) {
    if (values.length > 0 && values.at(-1) === value) counts[counts.length - 1]! += 1
    else {
      values.push(value + 0)
      counts.push(1)
    }
  }
  return { values, counts }
}
