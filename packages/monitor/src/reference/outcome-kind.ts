import type { Column, Frame, NumericColumn } from '@leeway/stats-core'
import { type ColumnMapping, namesOf } from '../column-mapping.ts'

/** A target with at least so many different numbers is a quantity. */
const QUANTITY = 5

/**
 * Returns of which kind a target or prediction is that holds numbers, as Evidently 0.4.40 decides it: they can be amounts, probabilities or labels.
 *
 * | column | numeric where |
 * |---|---|
 * | any, the task is given | it is no classification, or the column is a prediction that is a probability |
 * | the target | it has five or more different values |
 * | a prediction beside a target | the target is numeric, or the prediction is a probability |
 * | a prediction without a target | it has more than five different values, or is a probability |
 *
 * A probability: all values in [0, 1], not all of them whole. Decided on the reference alone.
 */
export function outcomeKind(
  column: NumericColumn,
  mapping: ColumnMapping,
  frame: Frame,
): 'numeric' | 'categorical' {
  const isTarget = mapping.target === column.name
  if (mapping.task !== undefined) {
    const isLabel = mapping.task === 'classification' && (isTarget || !isProbability(column))
    return isLabel ? 'categorical' : 'numeric'
  }
  const target = frame.columns.find(({ name }) => name === mapping.target)
  const isQuantity =
    target === undefined
      ? countDistinct(column, QUANTITY + 1) > QUANTITY
      : countDistinct(target, QUANTITY) >= QUANTITY
  const isNumeric = isQuantity || (!isTarget && isProbability(column))
  return isNumeric ? 'numeric' : 'categorical'
}

/** Returns of which kind a target or prediction is that holds numbers, by its own values alone: labels where fewer than five are different, be they 0 and 1 or the shares of a rule. */
export function outcomeKindByValues(column: NumericColumn): 'numeric' | 'categorical' {
  return countDistinct(column, QUANTITY) < QUANTITY ? 'categorical' : 'numeric'
}

/** Returns whether a column is an outcome whose kind its numbers decide. */
export function isNumericOutcome(column: Column, mapping: ColumnMapping): column is NumericColumn {
  const { name, kind } = column
  return (
    kind === 'numeric' && (mapping.target === name || namesOf(mapping.prediction).includes(name))
  )
}

/** Different numbers of a column, counted up to `most`; 0 where it holds something else. */
function countDistinct(column: Column, most: number): number {
  if (column.kind !== 'numeric') return 0
  const seen = new Set<number>()
  const { values } = column
  // Two labels are told apart without a look into the set.
  let [last, before] = [Number.NaN, Number.NaN]
  for (let row = 0; row < values.length && seen.size < most; row++) {
    const value = values[row]!
    if (value === last || value === before || Number.isNaN(value)) continue
    seen.add(value)
    before = last
    last = value
  }
  return seen.size
}

function isProbability({ values }: NumericColumn): boolean {
  let hasFraction = false
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (value < 0 || value > 1) return false
    if (value > 0 && value < 1) hasFraction = true
  }
  return hasFraction
}
