import type { ColumnQuality } from '@leeway/monitoring-report'
import { type Sample, summarizeColumn } from '@leeway/stats-core'
import { categoryChanges, distinctValues } from '@leeway/stats-core/quality'
import type { ColumnPair } from '../drift/pair-column.ts'
import type { ObservedColumn } from '../observed-column.ts'
import { allCategories, referenceRange } from '../reference/compare-with-reference.ts'
import type { ReferenceValues } from '../reference/prepare-column.ts'
import { describeTexts } from './describe-texts.ts'
import { describeTimes } from './describe-times.ts'

/** From this share of the rows on one value nearly fills a column, as Evidently has it. */
const NEARLY_ALL = 0.95

/** A column of the current data, beside its reference where it has one of the same kind. */
export interface QualityInput {
  readonly name: string
  readonly current: ObservedColumn
  readonly pair?: ColumnPair
  readonly isSensitive: boolean
  readonly seed: string
  /** The report's time, milliseconds since 1970. */
  readonly now: number
}

/** Returns the quality of one column of the current data; of a sensitive one only counts. */
export function describeColumn(input: QualityInput): ColumnQuality {
  const { name, current, pair, isSensitive } = input
  const { sample, profile } = current
  const { length } = sample.column
  const reference = pair?.reference
  const missing = length - sample.size
  const kinds = missingKinds(sample)
  const { once, distinct, mostCommon } = distinctValues(sample)
  const mostCommonRows = mostCommon?.rows ?? 0
  return {
    name,
    kind: sample.kind,
    ...(isSensitive ? { sensitive: true } : {}),
    missing,
    ...(Object.keys(kinds).length === 0 ? {} : { missingKinds: kinds }),
    missingPercentage: percentage(missing, length),
    ...(reference === undefined
      ? {}
      : { referenceMissingPercentage: missingPercentage(reference.sample) }),
    constant: distinct <= 1,
    nearlyConstant: length > 0 && mostCommonRows >= NEARLY_ALL * length,
    unique: sample.size > 0 && distinct === sample.size,
    valuesOnce: once,
    mostCommonRows,
    ...(pair?.status === 'paired' ? beside(pair.reference, sample, isSensitive) : {}),
    ...ofKind(input),
    ...(reference === undefined
      ? {}
      : { reference: summarizeColumn(reference.profile, { sensitive: isSensitive }) }),
    current: summarizeColumn(profile, { sensitive: isSensitive }),
  }
}

/** The share of a sample's rows that are null or NaN, in percent. */
function missingPercentage({ column, size }: Sample): number {
  return percentage(column.length - size, column.length)
}

function percentage(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole
}

/** Cells without a usable value, by kind; kinds that do not occur are left out. */
function missingKinds(sample: Sample): NonNullable<ColumnQuality['missingKinds']> {
  const { column } = sample
  const found = {
    null: column.nullCount,
    ...(column.kind === 'numeric' ? { nan: column.nanCount } : {}),
    ...unusable(sample),
  }
  return Object.fromEntries(Object.entries(found).filter(([, cells]) => cells > 0))
}

function unusable(sample: Sample): Record<string, number> {
  if (sample.kind === 'numeric') {
    const { sorted, finite } = sample
    if (finite.length === sorted.length) return {}
    const negative = sorted.findIndex((value) => value !== Number.NEGATIVE_INFINITY)
    const low = negative < 0 ? sorted.length : negative
    return { infinity: sorted.length - finite.length - low, '-infinity': low }
  }
  if (!('counts' in sample)) return {}
  const code = sample.column.categories.indexOf('')
  return code < 0 ? {} : { empty: sample.counts[code]! }
}

function beside(
  reference: ReferenceValues,
  current: Sample,
  isSensitive: boolean,
): Partial<ColumnQuality> {
  if (current.kind === 'numeric') {
    const range = referenceRange(reference)
    return range === undefined ? {} : outOfRange(current.sorted, range)
  }
  const aligned = current.kind === 'categorical' ? allCategories(reference, current) : undefined
  if (aligned === undefined) return {}
  const { added, addedCount, addedRows, lost, lostCount } = categoryChanges(aligned)
  return {
    ...(isSensitive ? {} : { newCategories: [...added] }),
    newCategoryCount: addedCount,
    newCategoryRows: addedRows,
    ...(isSensitive || lostCount === 0 ? {} : { lostCategories: [...lost] }),
    lostCategoryCount: lostCount,
  }
}

/** How many values, ascending, lie below or above a range. */
function outOfRange(
  sorted: Float64Array,
  [low, high]: readonly [number, number],
): Partial<ColumnQuality> {
  let below = 0
  while (below < sorted.length && sorted[below]! < low) below += 1
  let above = 0
  while (above < sorted.length - below && sorted.at(-1 - above)! > high) above += 1
  return {
    outOfRange: below + above,
    ...(below === 0 ? {} : { belowRange: below }),
    ...(above === 0 ? {} : { aboveRange: above }),
  }
}

function ofKind({
  pair,
  current,
  isSensitive,
  seed,
  now,
  name,
}: QualityInput): Partial<ColumnQuality> {
  const { sample } = current
  const reference = pair?.reference
  if (sample.kind === 'timestamp') {
    const before = reference?.sample
    const instants = before?.kind === 'timestamp' ? before : undefined
    return { times: describeTimes(sample, instants, now, isSensitive) }
  }
  if (sample.kind !== 'text' || reference?.kind !== 'text') return {}
  const texts = describeTexts(reference, sample, `${seed}:texts:${name}`)
  return texts === undefined ? {} : { texts }
}
