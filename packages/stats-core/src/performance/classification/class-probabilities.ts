/**
 * Predicted probabilities: one array per class in the order of the labels, or, for two classes, the positive class's alone. NaN is missing.
 */
export type ClassProbabilities = readonly Float64Array[]

/** Returns whether every probability lies in [0, 1]. Missing ones (NaN) do. */
export function areProbabilities(probabilities: ClassProbabilities): boolean {
  return probabilities.every((column) => {
    for (let i = 0; i < column.length; i++) if (column[i]! < 0 || column[i]! > 1) return false
    return true
  })
}
