import type { MultivariateDrift, RelationDrift } from '@leeway/monitoring-report'
import { displayName } from '../format/display-name.ts'
import { formatAgainst, formatGiven, formatNumber } from '../format/number.ts'
import { formatPValue } from '../format/p-value.ts'
import { countOf } from '../words/count-of.ts'
import { testTitle } from '../words/test-title.ts'
import { skipWords } from './skip-words.ts'
import { type Tag, verdictTag } from './tag.ts'

/** A relation between a feature and the target, as printed. */
export interface RelationRow {
  readonly feature: string
  readonly target: string
  readonly measure: string
  readonly reference: string
  readonly current: string
  /** how far it moved, margins left out */
  readonly shift: string
  readonly limit: string
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
const mostColumns = 12

const relationOrder = { drifted: 0, stable: 1, skipped: 2 } as const

/** Orders relations: those that moved furthest first, then those that held, then those that were not judged. */
export function byShift(a: RelationDrift, b: RelationDrift): number {
  const shift = ({ effect }: RelationDrift) => effect?.value ?? 0
  return relationOrder[a.status] - relationOrder[b.status] || shift(b) - shift(a)
}

/** Returns a relation as printed. */
export function relationRow(relation: RelationDrift): RelationRow {
  const number = (value: number | undefined) => (value === undefined ? none : formatNumber(value))
  const p = relation.correctedPValue ?? relation.pValue
  const { effect } = relation
  return {
    feature: displayName(relation.feature),
    target: displayName(relation.target),
    measure: relation.measure === undefined ? '' : testTitle(relation.measure),
    reference: number(relation.reference),
    current: number(relation.current),
    shift: effect === undefined ? none : formatAgainst(effect.value, effect.threshold),
    limit: effect === undefined ? '' : `large from ${formatGiven(effect.threshold)}`,
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
    columns: columnsWords(drift.columns),
    test: drift.test === undefined ? '' : testTitle(drift.test),
    ...scoreOf(drift),
    note: [skippedNote(drift), most].filter((text) => text !== '').join(' '),
    tag: verdictTag(drift.status),
  }
}

/** The effect where there is one, since it says how much; else the score beside its threshold. */
function scoreOf({ score, threshold, effect }: MultivariateDrift): {
  readonly score: string
  readonly limit: string
} {
  if (effect !== undefined && score !== undefined) {
    const p = formatPValue(score, threshold)
    return {
      score: formatAgainst(effect.value, effect.threshold),
      limit: `${testTitle(effect.name)}, large from ${formatGiven(effect.threshold)}; p ${/^[<>]/.test(p) ? p : `= ${p}`}`,
    }
  }
  return {
    score: score === undefined ? none : formatNumber(score),
    limit: threshold === undefined ? '' : `threshold ${formatGiven(threshold)}`,
  }
}

/** The names of a few columns; of many, as an embedding has them, the first and the last and how many there are. */
function columnsWords(columns: readonly string[]): string {
  if (columns.length <= mostColumns) return columns.map(displayName).join(', ')
  return `${displayName(columns[0]!)} … ${displayName(columns.at(-1)!)}, ${countOf(columns.length, 'column')}`
}

function skippedNote(entry: {
  readonly status: string
  readonly reason?: string | undefined
  readonly detail?: string | undefined
}): string {
  if (entry.status !== 'skipped') return ''
  return entry.detail === undefined ? skipWords(entry.reason) : displayName(entry.detail)
}
