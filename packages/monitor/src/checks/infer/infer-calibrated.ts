import type { Sample } from '@leeway/stats-core'
import { formatTest, timestampOrder } from '@leeway/stats-core/quality'
import type { PreparedColumn } from '../../reference/prepare-column.ts'
import type { Expectation } from '../expectation.ts'
import { wideRange } from './wide-range.ts'

/** By so much the share of missing values, of repeated rows or of conflicting labels may rise, whatever the number of rows. */
const LARGEST_RISE = 0.05

/** Share of values that may lie outside the range. */
const OUTSIDE = 0.001

/** Share of values that may be new. */
const NEW_VALUES = 0.01

/** Categories that a list may have; of more the expectation says `of: reference`. */
const MOST_LISTED = 100

/** From so far a move on a correlation has changed, as Evidently's `corr_diff`. */
const CORRELATION_MOVE = 0.25

/** So many different strings of one format are no accident. */
const FEWEST_FORMATTED = 10

/** So many instants in order are no accident: one order in 10! = 3.6 million. */
const FEWEST_ORDERED = 10

/** A target of at most so many different numbers is one of labels. */
const MOST_LABELS = 20

/** What expectations are read off. */
export interface ReadReference {
  readonly columns: readonly PreparedColumn[]
  /** Columns of which no value may be written. */
  readonly sensitive: ReadonlySet<string>
}

/** Returns what the `calibrated` policy expects, read off the reference: one-sided where the world is, and allowing for chance. */
export function inferCalibrated({ columns, sensitive }: ReadReference): Expectation[] {
  const used = columns.filter(({ role }) => role !== 'other')
  const ids = used.filter(({ role }) => role === 'id').map(({ name }) => name)
  const numbers = used.filter(({ kind, role }) => kind === 'numeric' && role !== 'id')
  return [
    ...used.flatMap((column) => ofColumn(column, sensitive.has(column.name), ids.length === 1)),
    { check: 'row-count', condition: { atLeast: 1 } },
    {
      check: 'duplicated-row-share',
      condition: { of: 'reference' },
      tolerance: LARGEST_RISE,
      allowChance: true,
    },
    ...(ids.length > 1 ? [{ check: 'duplicated-key-share', condition: { columns: ids } }] : []),
    ...(used.some(isLabel)
      ? [
          {
            check: 'conflicting-label-share',
            condition: { of: 'reference' },
            tolerance: LARGEST_RISE,
            allowChance: true,
          },
        ]
      : []),
    ...(numbers.length > 1
      ? [
          {
            check: 'correlation-change',
            condition: { atMost: CORRELATION_MOVE },
            allowChance: true,
          },
        ]
      : []),
  ]
}

function ofColumn(column: PreparedColumn, isSensitive: boolean, isOnlyId: boolean): Expectation[] {
  const { name, role } = column
  const isJudged = role === 'feature' || role === 'target' || role === 'prediction'
  const share = missingShare(column.sample)
  return [
    ...(isJudged
      ? [
          {
            check: 'column-schema',
            column: name,
            ...(role === 'target' ? { condition: { optional: true } } : {}),
          },
        ]
      : []),
    {
      check: 'missing-share',
      column: name,
      condition: { atMost: share },
      tolerance: LARGEST_RISE,
      allowChance: true,
    },
    ...(isJudged ? ofValues(column, isSensitive) : []),
    ...(role === 'id' && isOnlyId && isUnique(column) ? [{ check: 'unique', column: name }] : []),
    ...(isAscending(column.sample) ? [{ check: 'ascending', column: name }] : []),
  ]
}

function ofValues(column: PreparedColumn, isSensitive: boolean): Expectation[] {
  const { name, sample } = column
  const expectations: Expectation[] = []
  if (sample.kind === 'numeric') {
    const range = isSensitive ? undefined : wideRange(sample.column.values)
    expectations.push({
      check: 'infinite-share',
      column: name,
      condition: { atMost: 0 },
      allowChance: true,
    })
    if (range !== undefined || isSensitive) {
      expectations.push({
        check: 'value-range',
        column: name,
        condition: range === undefined ? { of: 'reference' } : { ...range },
        tolerance: OUTSIDE,
        allowChance: true,
      })
    }
  }
  if ('counts' in sample) {
    const values = isSensitive ? undefined : fewCategories(sample)
    if (sample.kind === 'categorical') {
      expectations.push({
        check: 'allowed-values',
        column: name,
        condition: values === undefined ? { of: 'reference' } : { values },
        tolerance: NEW_VALUES,
        allowChance: true,
      })
    }
    const format = commonFormat(sample)
    if (format !== undefined) {
      expectations.push({ check: 'format', column: name, condition: { format }, allowChance: true })
    }
  }
  if (hasTwoValues(sample))
    expectations.push({ check: 'not-constant', column: name, allowChance: true })
  return expectations
}

function missingShare({ column, size }: Sample): number {
  return column.length === 0 ? 0 : (column.length - size) / column.length
}

type StringSample = Extract<Sample, { counts: Float64Array }>

function occurring({ column, counts }: StringSample): string[] {
  return column.categories.filter((_, code) => counts[code]! > 0)
}

function fewCategories(sample: StringSample): string[] | undefined {
  const values = occurring(sample).sort()
  return values.length === 0 || values.length > MOST_LISTED ? undefined : values
}

function commonFormat(sample: StringSample): string | undefined {
  if (sample.column.categories.length < FEWEST_FORMATTED) return undefined
  const formats = (['email', 'uuid', 'iso-date', 'iso-date-time'] as const).filter((format) =>
    sample.column.categories.every(formatTest(format)),
  )
  return formats[0]
}

function isUnique({ profile, sample }: PreparedColumn): boolean {
  return sample.size > 1 && profile.distinct === sample.size
}

function isAscending(sample: Sample): boolean {
  if (sample.kind !== 'timestamp' || sample.size < FEWEST_ORDERED) return false
  return timestampOrder(sample.column).isAscending
}

function hasTwoValues(sample: Sample): boolean {
  if ('counts' in sample) return occurring(sample).length > 1
  const first = sample.column.values.find((value) => !Number.isNaN(value))
  return sample.column.values.some((value) => !Number.isNaN(value) && value !== first)
}

function isLabel({ role, sample }: PreparedColumn): boolean {
  if (role !== 'target') return false
  if (sample.kind !== 'numeric') return sample.kind === 'categorical'
  const distinct = new Set<number>()
  for (const value of sample.column.values) {
    if (!Number.isNaN(value)) distinct.add(value)
    if (distinct.size > MOST_LABELS) return false
  }
  return distinct.size > 1
}
