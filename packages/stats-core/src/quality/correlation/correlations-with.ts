import type { CategoricalColumn, NumericColumn } from '../../columns/column.ts'
import type { Frame } from '../../columns/frame.ts'
import { StatsError } from '../../stats-error.ts'
import { requiredColumns } from '../rows/required-columns.ts'
import { completePairs } from './complete-pairs.ts'
import type { CorrelationMeasure, CorrelationsOptions, PairCorrelation } from './correlations.ts'
import { cramersV } from './cramers-v.ts'
import { denseRanks } from './dense-ranks.ts'
import { kendall } from './kendall.ts'
import { pearson } from './pearson.ts'
import { spearman } from './spearman.ts'

/**
 * Returns how one column goes with every other of its kind: numeric with numeric, or categorical with categorical for Cramér's V.
 *
 * The figures of {@link correlations} for the pairs of one column, which comes first in each. The cost grows with the number of columns, not with its
 * square.
 *
 * @throws StatsError `invalid_option` when the column is not there; `not_applicable` when it is not of the kind that the measure takes
 */
export function correlationsWith(
  frame: Frame,
  name: string,
  { measure = 'pearson' }: CorrelationsOptions = {},
): PairCorrelation[] {
  const column = requiredColumns('correlations', frame, [name])[0]!
  const others = frame.columns.filter((other) => other !== column)
  const isOfCategories = measure === 'cramers-v' || measure === 'cramers-v-corrected'
  if (isOfCategories && column.kind === 'categorical') {
    return others
      .filter((other): other is CategoricalColumn => other.kind === 'categorical')
      .map((other) => describePair(name, other.name, measure, categoryPair(measure, column, other)))
  }
  if (!isOfCategories && column.kind === 'numeric') {
    const pairWith = numberPair(measure, column)
    return others
      .filter((other): other is NumericColumn => other.kind === 'numeric')
      .map((other) => describePair(name, other.name, measure, pairWith(other)))
  }
  throw new StatsError(
    'not_applicable',
    `correlations: column ${JSON.stringify(name)} is ${column.kind}, ${measure} takes ${isOfCategories ? 'categorical' : 'numeric'} columns`,
  )
}

interface FoundPair {
  readonly value: number | undefined
  readonly pairs: number
}

function describePair(
  name: string,
  other: string,
  measure: CorrelationMeasure,
  { value, pairs }: FoundPair,
): PairCorrelation {
  return { columns: [name, other], measure, ...(value === undefined ? {} : { value }), pairs }
}

function categoryPair(
  measure: CorrelationMeasure,
  column: CategoricalColumn,
  other: CategoricalColumn,
): FoundPair {
  const { value, corrected, pairs } = cramersV(column, other)
  return { value: measure === 'cramers-v' ? value : corrected, pairs }
}

function numberPair(
  measure: CorrelationMeasure,
  { values }: NumericColumn,
): (other: NumericColumn) => FoundPair {
  if (measure === 'pearson') {
    return (other) => {
      const pairs = completePairs(values, other.values)
      return { value: pearson(pairs), pairs: pairs.x.length }
    }
  }
  const ranks = denseRanks(values)
  const ofRanks = measure === 'spearman' ? spearman : kendall
  return (other) => ({
    value: ofRanks(ranks, denseRanks(other.values)),
    pairs: completePairs(values, other.values).x.length,
  })
}
