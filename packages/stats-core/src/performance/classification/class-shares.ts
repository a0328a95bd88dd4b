/**
 * Returns each class's share of the rows (of their weight), in [0, 1]; all 0 without rows.
 *
 * @param targets codes; −1 missing
 * @param classes number of labels
 * @param weights one per row, ≥ 0; NaN missing
 */
export function classShares(
  targets: Int32Array,
  classes: number,
  weights?: Float64Array,
): Float64Array {
  const shares = new Float64Array(classes)
  let total = 0
  for (let i = 0; i < targets.length; i++) {
    const weight = weights === undefined ? 1 : weights[i]!
    if (targets[i]! < 0 || Number.isNaN(weight)) continue
    shares[targets[i]!]! += weight
    total += weight
  }
  return total === 0 ? shares : shares.map((share) => share / total)
}
