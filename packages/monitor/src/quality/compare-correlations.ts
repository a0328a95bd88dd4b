import type { Correlation, Skipped } from '@leeway/monitoring-report'
import type { Column, Frame } from '@leeway/stats-core'
import {
  type CorrelationMeasure,
  correlations,
  correlationsWith,
  type PairCorrelation,
} from '@leeway/stats-core/quality'
import { type ChangedPair, type CommonColumn, changedPairs } from './changed-pairs.ts'
import { loneRow } from './lone-row.ts'
import { oncePerColumn } from './once-per-column.ts'
import { testChangedPair, thinColumn } from './test-changed-pair.ts'

/** Of more columns not every pair is looked at: their number grows with the square. */
const MOST_COLUMNS = 40

/** Pairs of the largest change that a report lists. */
const MOST_SHOWN = 20

/** Pairs of the largest change whose p-value is computed: what moved less is not called changed. */
const MOST_TESTED = 50

/** What the correlations of two frames show together. */
export interface CorrelationFinding {
  /** The pairs that changed most, the largest change first. */
  readonly shown: Correlation[]
  /** The pair with the largest change among those that chance does not explain, else among all; absent where no pair has a correlation on both sides. */
  readonly strongest?: CorrelationMove
  /** Pairs with a correlation on both sides, of all measures. */
  readonly pairs: number
  readonly skipped: Skipped[]
}

/** How far one correlation moved. */
export interface CorrelationMove {
  readonly columns: readonly [string, string]
  readonly measure: CorrelationMeasure
  readonly reference: number
  readonly current: number
  readonly difference: number
  /** Corrected for the number of pairs (Bonferroni), in [0, 1]. */
  readonly pValue: number
  /** Whether on a side the row was left out on which the correlation hangs most. */
  readonly withoutRow: boolean
}

/** Options of {@link compareCorrelations}. */
export interface CompareCorrelationsOptions {
  /** @defaultValue ['pearson'] */
  readonly measures: readonly CorrelationMeasure[]
  /** Columns that come first where not all have a place: target and predictions. */
  readonly first: readonly string[]
  /** Largest corrected p-value of a change that chance does not explain. */
  readonly alpha: number
  /** Correlations of this reference that are known already, by measure and columns; what is computed is added. */
  readonly known: Map<string, readonly PairCorrelation[]>
  /** Whether the reference is a stored profile, which has no pairs of values. */
  readonly isProfile: boolean
}

/**
 * Returns how the correlations of the columns that both frames have in one kind changed.
 *
 * A change of Pearson's correlation is judged, and placed, without the row on which it hangs most where that makes it smaller; what is shown are the correlations of all rows.
 *
 * Every pair of up to forty columns of a kind, target and predictions first; of more, every pair of the first forty, and the first outcome with each of the others: the cost
 * grows with the number of columns, and the rest is said to be skipped.
 */
export function compareCorrelations(
  reference: Frame,
  current: Frame,
  { measures, first, alpha, known, isProfile }: CompareCorrelationsOptions,
): CorrelationFinding {
  if (isProfile) {
    const havePairs = measures.some(
      (measure) => commonColumns(measure, reference, current, first).length > 1,
    )
    return { shown: [], pairs: 0, skipped: havePairs ? [withoutPairs] : [] }
  }
  const loneRowOf = oncePerColumn(loneRow)
  const found = measures.map((measure) => {
    const common = commonColumns(measure, reference, current, first)
    const side = (name: 'reference' | 'current') => common.map((column) => column[name])
    const key = JSON.stringify([measure, common.map(({ reference }) => reference.name)])
    const before = known.get(key) ?? correlationsOf(measure, side('reference'), first)
    known.set(key, before)
    const now = correlationsOf(measure, side('current'), first)
    return { measure, common, changes: changedPairs(common, before, now, loneRowOf) }
  })
  const pairs = found.reduce((sum, { changes }) => sum + changes.length, 0)
  const changes = found.flatMap(({ changes }) => changes).sort(largestFirst)
  const thinned = oncePerColumn(thinColumn)
  const tested = changes
    .slice(0, MOST_TESTED)
    .map((change) => testChangedPair(change, pairs, thinned))
  const strongest = tested.find(({ pValue }) => (pValue ?? 1) <= alpha) ?? tested[0]
  return {
    shown: tested.slice(0, MOST_SHOWN).map(({ columns, measure, before, now, own }) => ({
      columns: [...columns],
      measure,
      reference: before.value!,
      current: now.value!,
      ...(own === undefined ? {} : { pValue: own }),
    })),
    ...(strongest === undefined
      ? {}
      : {
          strongest: {
            columns: strongest.columns,
            measure: strongest.measure,
            reference: strongest.steady.before.pair.value!,
            current: strongest.steady.now.pair.value!,
            difference: strongest.difference,
            pValue: strongest.pValue ?? 1,
            withoutRow: isWithoutRow(strongest),
          },
        }),
    pairs,
    skipped: found.flatMap(({ measure, common }) => skippedPairs(measure, common.length)),
  }
}

const withoutPairs: Skipped = {
  what: 'correlations',
  reason: 'needs_values',
  detail:
    'Correlations need values that belong together, and the stored profile of the reference keeps each column by itself. Give the data of the reference.',
}

function commonColumns(
  measure: CorrelationMeasure,
  reference: Frame,
  current: Frame,
  first: readonly string[],
): CommonColumn[] {
  const kind =
    measure === 'cramers-v' || measure === 'cramers-v-corrected' ? 'categorical' : 'numeric'
  const byName = new Map(current.columns.map((column) => [column.name, column]))
  const common = reference.columns.flatMap((column) => {
    const other = byName.get(column.name)
    const isUsed = column.kind === kind && other?.kind === kind && hasSpread(column, other)
    return isUsed ? [{ reference: column, current: other }] : []
  })
  const rank = ({ reference: { name } }: CommonColumn): number =>
    first.includes(name) ? first.indexOf(name) : first.length
  return common.sort((a, b) => rank(a) - rank(b))
}

/** A column without a value on a side has no correlation there. */
function hasSpread(...sides: readonly Column[]): boolean {
  return sides.every(({ length, nullCount }) => length - nullCount > 1)
}

function correlationsOf(
  measure: CorrelationMeasure,
  columns: readonly Column[],
  first: readonly string[],
): PairCorrelation[] {
  const frame = (of: readonly Column[]): Frame => ({
    rows: columns[0]?.length ?? 0,
    columns: of,
    unreadable: [],
  })
  const pairs = correlations(frame(columns.slice(0, MOST_COLUMNS)), { measure })
  const [outcome] = columns
  const rest = columns.slice(MOST_COLUMNS)
  if (outcome === undefined || rest.length === 0 || !first.includes(outcome.name)) return pairs
  return [...pairs, ...correlationsWith(frame([outcome, ...rest]), outcome.name, { measure })]
}

function isWithoutRow({ steady: { before, now } }: ChangedPair): boolean {
  return before.withoutRow !== undefined || now.withoutRow !== undefined
}

function largestFirst(a: ChangedPair, b: ChangedPair): number {
  return Math.abs(b.difference) - Math.abs(a.difference)
}

function skippedPairs(measure: CorrelationMeasure, columns: number): Skipped[] {
  if (columns <= MOST_COLUMNS) return []
  const pairs = (count: number): number => (count * (count - 1)) / 2
  return [
    {
      what: `correlations (${measure})`,
      reason: 'too_many_columns',
      detail: `Of ${columns} columns the first ${MOST_COLUMNS}, target and predictions among them, were compared with each other, and the target with all: the other ${pairs(columns) - pairs(MOST_COLUMNS)} pairs would take time and space with the square of the columns.`,
    },
  ]
}
