import type { Column } from '@leeway/stats-core'
import { type ColumnMapping, namesOf, type Task } from '../column-mapping.ts'
import { isProbability } from './is-probability.ts'

/** A target with at least so many different numbers is an amount, as in Evidently. */
const AMOUNT = 5

/** What a model does, and by what that was decided. */
export interface InferredTask {
  readonly task: Task
  readonly rule: string
}

/**
 * Returns what a model does. Decided by the first line that fits, on the reference where it has the target, so that it does not change from one set of current data to the next.
 *
 * | where | task |
 * |---|---|
 * | the mapping names a task | that one |
 * | the mapping names a `user` column | ranking |
 * | the prediction is `{ label, probabilities }` | classification |
 * | the target holds strings or booleans, other than fewer than five whole numbers, or was declared categorical | classification |
 * | the first prediction column holds strings or booleans | classification |
 * | the target holds fewer than five different numbers, all of them whole, and the only prediction column fractions that are not all in [0, 1] | regression |
 * | the target holds fewer than five different numbers, all of them whole | classification |
 * | several predictions, all of them probabilities | classification |
 * | anything else | regression |
 *
 * @param target of the side that decides
 * @param predictions of that side
 */
export function inferTask(
  mapping: ColumnMapping,
  target: Column,
  predictions: readonly Column[],
): InferredTask {
  if (mapping.task !== undefined) return { task: mapping.task, rule: 'the mapping says so' }
  if (mapping.user !== undefined) return { task: 'ranking', rule: 'the mapping names a user' }
  const classification = (rule: string): InferredTask => ({ task: 'classification', rule })
  const { prediction } = mapping
  if (typeof prediction === 'object' && !Array.isArray(prediction)) {
    return classification('the mapping names a label or probabilities')
  }
  const isDeclared = mapping.categoricalFeatures?.includes(target.name) ?? false
  if ('codes' in target && (isDeclared || !areFewWholeNumbers(target.categories))) {
    return classification('the target holds strings or booleans')
  }
  const [first] = predictions
  if (first !== undefined && 'codes' in first) {
    return classification('the prediction holds strings or booleans')
  }
  if ('codes' in target || holdsFewWholeNumbers(target.values)) {
    return predictions.length === 1 && holdsAmounts(first)
      ? { task: 'regression', rule: 'the prediction holds fractions beyond 0 to 1' }
      : classification(`the target holds fewer than ${AMOUNT} different numbers, all whole`)
  }
  const isOneEach = predictions.length > 1 && namesOf(prediction).length > 1
  if (isOneEach && predictions.every((column) => isProbability([column]))) {
    return classification('the predictions are probabilities')
  }
  return { task: 'regression', rule: 'the target holds amounts' }
}

function holdsAmounts(prediction: Column | undefined): boolean {
  if (prediction?.kind !== 'numeric' || isProbability([prediction])) return false
  return prediction.values.some((value) => Number.isFinite(value) && !Number.isInteger(value))
}

/** Whether labels are whole numbers, as those of a column of few numbers that a policy reads as labels. */
function areFewWholeNumbers(labels: readonly string[]): boolean {
  return labels.length < AMOUNT && labels.every((label) => /^-?\d+$/.test(label))
}

function holdsFewWholeNumbers(values: Float64Array): boolean {
  const seen = new Set<number>()
  for (const value of values) {
    if (Number.isNaN(value)) continue
    if (!Number.isInteger(value)) return false
    seen.add(value)
    if (seen.size >= AMOUNT) return false
  }
  return seen.size > 0
}
