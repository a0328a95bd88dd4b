import type { ClassProbabilities } from './class-probabilities.ts'

/**
 * Returns the label codes that probabilities stand for: of one array, or of two, the positive class where its probability is at least the
 * threshold; of more, the most probable class, the first of equals. −1 where a probability is missing.
 *
 * @param positive code of the positive class, 0 or 1; not used with more than two arrays
 * @param threshold in [0, 1]
 */
export function predictLabels(
  probabilities: ClassProbabilities,
  positive: number,
  threshold: number,
): Int32Array {
  const column = probabilities.length === 2 ? probabilities[positive] : probabilities[0]
  const predictions = new Int32Array(column?.length ?? 0)
  if (column !== undefined && probabilities.length <= 2) {
    for (let i = 0; i < predictions.length; i++) {
      const probability = column[i]!
      if (Number.isNaN(probability)) predictions[i] = -1
      else predictions[i] = probability >= threshold ? positive : 1 - positive
    }
    return predictions
  }
  for (let i = 0; i < predictions.length; i++) predictions[i] = mostProbable(probabilities, i)
  return predictions
}

function mostProbable(probabilities: ClassProbabilities, row: number): number {
  let best = 0
  for (let k = 0; k < probabilities.length; k++) {
    const probability = probabilities[k]![row]!
    if (Number.isNaN(probability)) return -1
    if (probability > probabilities[best]![row]!) best = k
  }
  return best
}
