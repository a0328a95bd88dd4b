import { chiSquaredSurvival } from '../special/chi-squared-survival.ts'
import { additiveFit } from './additive-fit.ts'
import type { Levels } from './levels.ts'
import { relationTable } from './relation-table.ts'
import { scoreStatistic } from './score-statistic.ts'

/** What {@link relationChange} learned. */
export interface RelationChange {
  /** Score statistic, ≥ 0. */
  readonly statistic: number
  /** Contrasts that the data can tell apart; 0 where there is none. */
  readonly degreesOfFreedom: number
  /** In [0, 1]; 1 without a contrast. */
  readonly pValue: number
  /** How far the relation moved, ≥ 0, about 0 without a change; between two normal columns about the change of Fisher's z. */
  readonly effect: number
  /** Rows in which feature and target both have a level. */
  readonly referenceRows: number
  readonly currentRows: number
}

/**
 * Returns whether the relation between a feature and a target moved, whatever each of them did by itself.
 *
 * Where only the feature drifts, or only the target, or both each for itself, the odds of a row being current are a product of something of the feature and something of the target. The score
 * test asks whether a term of both improves that: the target's rank (or each of its classes) times the feature's rank and its square (or each of its categories). Adding rows of one side does not
 * move the odds ratios on which it rests, and normal scores of ranks make it indifferent to monotone scales and heavy tails. What a change of spread alone does to a numeric target it does not see.
 * O(n + cells × contrasts²).
 */
export function relationChange(feature: Levels, target: Levels): RelationChange {
  const table = relationTable(feature, target)
  const [referenceRows, currentRows] = [table.reference, table.current].map((counts) =>
    counts.reduce((sum, count) => sum + count, 0),
  ) as [number, number]
  const none = { statistic: 0, degreesOfFreedom: 0, pValue: 1, effect: 0 }
  if (Math.min(feature.size, target.size, referenceRows, currentRows) < 2) {
    return { ...none, referenceRows, currentRows }
  }
  const terms = [...mainTerms(feature.size, target.size), ...interactionTerms(feature, target)]
  const fitted = feature.size + target.size - 1
  const {
    statistic: raw,
    degreesOfFreedom,
    effectiveRows,
  } = scoreStatistic(
    table.reference.map((count, cell) => count + table.current[cell]!),
    table.current,
    additiveFit(table),
    terms,
    fitted,
  )
  if (degreesOfFreedom === 0) return { ...none, referenceRows, currentRows }
  const statistic = raw * Math.max(0, 1 - fitted / effectiveRows)
  const unit = 1 / referenceRows + 1 / currentRows
  return {
    statistic,
    degreesOfFreedom,
    pValue: chiSquaredSurvival(statistic, degreesOfFreedom),
    effect: Math.sqrt(Math.max(0, statistic - degreesOfFreedom) * unit),
    referenceRows,
    currentRows,
  }
}

/** What each factor alone can explain: a constant for each level of the feature and for each of the target but the last. */
function mainTerms(rows: number, columns: number): Float64Array[] {
  return [
    ...Array.from({ length: rows }, (_, k) => cells(rows, columns, (i) => (i === k ? 1 : 0))),
    ...Array.from({ length: columns - 1 }, (_, k) =>
      cells(rows, columns, (_i, j) => (j === k ? 1 : 0)),
    ),
  ]
}

function interactionTerms(feature: Levels, target: Levels): Float64Array[] {
  return contrasts(feature, 2).flatMap((x) =>
    contrasts(target, 1).map((y) => cells(feature.size, target.size, (i, j) => x[i]! * y[j]!)),
  )
}

function cells(
  rows: number,
  columns: number,
  termOf: (i: number, j: number) => number,
): Float64Array {
  return Float64Array.from({ length: rows * columns }, (_, cell) =>
    termOf(Math.floor(cell / columns), cell % columns),
  )
}

/** Ordered levels: scores and, up to `degree`, their powers; named ones: an indicator of each but the last. */
function contrasts({ kind, size, scores }: Levels, degree: number): Float64Array[] {
  if (kind === 'named') {
    return Array.from({ length: size - 1 }, (_, k) =>
      Float64Array.from({ length: size }, (_level, i) => (i === k ? 1 : 0)),
    )
  }
  return Array.from({ length: Math.min(degree, size - 1) }, (_, k) =>
    scores.map((score) => score ** (k + 1)),
  )
}
