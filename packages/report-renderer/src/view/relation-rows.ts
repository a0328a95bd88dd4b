import type { MultivariateDrift, RelationDrift } from '@leeway/monitoring-report'
import { displayName } from '../format/display-name.ts'
import { formatGiven, formatNumber } from '../format/number.ts'
import { formatPValue } from '../format/p-value.ts'
import { testTitle } from '../words/test-title.ts'
import { titleOf } from '../words/title-of.ts'
import { skipWords } from './skip-words.ts'
import { type Tag, verdictTag } from './tag.ts'

/** A relation between a feature and the target, as printed. */
export interface RelationRow {
  readonly feature: string
  readonly target: string
  readonly measure: string
  readonly reference: string
  readonly current: string
  readonly pValue: string
  readonly note: string
  readonly tag: Tag
}

/** A verdict on several columns together, as printed. */
export interface MultivariateRow {
  readonly name: string
  readonly columns: string
  readonly test: string
  readonly score: string
  readonly limit: string
  readonly note: string
  readonly tag: Tag
}

const none = '\u2013'
const mostContributions = 5

/** Returns a relation as printed. */
export function relationRow(relation: RelationDrift): RelationRow {
  const number = (value: number | undefined) => (value === undefined ? none : formatNumber(value))
  const p = relation.correctedPValue ?? relation.pValue
  return {
    feature: displayName(relation.feature),
    target: displayName(relation.target),
    measure: relation.measure === undefined ? '' : titleOf(relation.measure),
    reference: number(relation.reference),
    current: number(relation.current),
    pValue: p === undefined ? none : formatPValue(p, relation.threshold),
    note: skippedNote(relation),
    tag: verdictTag(relation.status),
  }
}

/** Returns a multivariate verdict as printed, with the columns that contribute most. */
export function multivariateRow(drift: MultivariateDrift): MultivariateRow {
  const contributions = (drift.contributions ?? [])
    .slice(0, mostContributions)
    .map(({ column, value }) => `${displayName(column)} ${formatNumber(value)}`)
  const most = contributions.length === 0 ? '' : `Contributions: ${contributions.join(', ')}.`
  return {
    name: displayName(drift.name),
    columns: drift.columns.map(displayName).join(', '),
    test: drift.test === undefined ? '' : testTitle(drift.test),
    score: drift.score === undefined ? none : formatNumber(drift.score),
    limit: drift.threshold === undefined ? '' : `threshold ${formatGiven(drift.threshold)}`,
    note: [skippedNote(drift), most].filter((text) => text !== '').join(' '),
    tag: verdictTag(drift.status),
  }
}

function skippedNote(entry: {
  readonly status: string
  readonly reason?: string | undefined
  readonly detail?: string | undefined
}): string {
  if (entry.status !== 'skipped') return ''
  return entry.detail === undefined ? skipWords(entry.reason) : displayName(entry.detail)
}
