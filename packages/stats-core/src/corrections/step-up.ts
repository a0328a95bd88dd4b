import { type PValues, sortedPositions } from './sorted-p-values.ts'

/**
 * P-values in the order given, adjusted by a step-up rule: for the i-th smallest of k, the minimum over j ≥ i
 * of min(1, factor · k / j · p(j)).
 */
export function stepUp(
  correction: string,
  pValues: PValues,
  factor: (count: number) => number,
): Float64Array {
  const positions = sortedPositions(correction, pValues)
  const count = positions.length
  const scale = factor(count) * count
  const adjusted = new Float64Array(count)
  let smallest = 1
  for (let rank = count; rank >= 1; rank--) {
    const position = positions[rank - 1]!
    smallest = Math.min(smallest, (scale / rank) * pValues[position]!)
    adjusted[position] = smallest
  }
  return adjusted
}
