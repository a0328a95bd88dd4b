import type { Sample } from '@leeway/stats-core'
import { formatTest } from '@leeway/stats-core/quality'
import { keptOr } from '../../drift/kept-or.ts'
import type { PreparedColumn } from '../../reference/prepare-column.ts'
import { type ValueFacts, valueFacts } from '../../reference/value-facts.ts'
import type { Expectation } from '../expectation.ts'
import { type Inference, inferIfKept } from './infer-if-kept.ts'
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

/** A target of at most so many different numbers is one of labels. */
const MOST_LABELS = 20

/** What expectations are read off. */
export interface ReadReference {
  readonly columns: readonly PreparedColumn[]
  /** Columns of which no value may be written. */
  readonly sensitive: ReadonlySet<string>
}

/** Returns what the `calibrated` policy expects, read off the reference: one-sided where the world is, and allowing for chance. */
export function inferCalibrated({ columns, sensitive }: ReadReference): Inference[] {
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

function ofColumn(column: PreparedColumn, isSensitive: boolean, isOnlyId: boolean): Inference[] {
  const { name, role } = column
  const isJudged = role === 'feature' || role === 'target' || role === 'prediction'
  const share = missingShare(column.sample)
  const facts = valueFacts(column)
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
    ...(isJudged ? ofValues(column, facts, isSensitive) : []),
    ...(role === 'id' && isOnlyId
      ? inferIfKept({ undecided: 'unique', column: name }, () =>
          facts.isUnique() ? [{ check: 'unique', column: name }] : [],
        )
      : []),
    ...inferIfKept({ undecided: 'ascending', column: name }, () =>
      facts.isAscending() ? [{ check: 'ascending', column: name }] : [],
    ),
  ]
}

function ofValues(
  { name, sample }: PreparedColumn,
  facts: ValueFacts,
  isSensitive: boolean,
): Inference[] {
  return [
    ...(sample.kind === 'numeric' ? ofNumbers(name, facts, isSensitive) : []),
    ...(sample.kind === 'categorical' ? [ofCategories(name, facts, isSensitive)] : []),
    ...('counts' in sample
      ? inferIfKept({ undecided: 'format', column: name }, () => ofFormat(name, facts))
      : []),
    ...(facts.distinct(2) > 1 ? [{ check: 'not-constant', column: name, allowChance: true }] : []),
  ]
}

function ofNumbers(name: string, facts: ValueFacts, isSensitive: boolean): Expectation[] {
  const range = isSensitive ? undefined : wideRange(facts.range())
  return [
    { check: 'infinite-share', column: name, condition: { atMost: 0 }, allowChance: true },
    ...(range === undefined && !isSensitive
      ? []
      : [
          {
            check: 'value-range',
            column: name,
            condition: range === undefined ? { of: 'reference' } : { ...range },
            tolerance: OUTSIDE,
            allowChance: true,
          },
        ]),
  ]
}

function ofCategories(name: string, facts: ValueFacts, isSensitive: boolean): Expectation {
  const values = isSensitive ? undefined : fewCategories(facts)
  return {
    check: 'allowed-values',
    column: name,
    condition: values === undefined ? { of: 'reference' } : { values },
    tolerance: NEW_VALUES,
    allowChance: true,
  }
}

function ofFormat(name: string, facts: ValueFacts): Expectation[] {
  const format = commonFormat(facts)
  return format === undefined
    ? []
    : [{ check: 'format', column: name, condition: { format }, allowChance: true }]
}

function missingShare({ column, size }: Sample): number {
  return column.length === 0 ? 0 : (column.length - size) / column.length
}

/** Categories that a profile does not name are too many for a list. */
function fewCategories(facts: ValueFacts): string[] | undefined {
  const values = keptOr(
    () => facts.categories().toSorted(),
    () => [],
  )
  return values.length === 0 || values.length > MOST_LISTED ? undefined : values
}

function commonFormat(facts: ValueFacts): string | undefined {
  if (facts.distinct(FEWEST_FORMATTED) < FEWEST_FORMATTED) return undefined
  const values = facts.categories()
  return (['email', 'uuid', 'iso-date', 'iso-date-time'] as const).find((format) =>
    values.every(formatTest(format)),
  )
}

function isLabel(column: PreparedColumn): boolean {
  if (column.role !== 'target') return false
  if (column.kind !== 'numeric') return column.kind === 'categorical'
  const distinct = valueFacts(column).distinct(MOST_LABELS + 1)
  return distinct > 1 && distinct <= MOST_LABELS
}
