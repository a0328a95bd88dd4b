/**
 * Returns two samples in another unit and from another zero, common to both, in which their squares neither overflow nor vanish and their means keep the digits by which they differ.
 *
 * The unit is a power of two, the zero the middle value of the reference, so that values far from zero and close together are moved without rounding. Statistics that depend on neither are
 * those of the samples given. O(m + n).
 *
 * @param reference sorted ascending, finite, length ≥ 1
 * @param current sorted ascending, finite, length ≥ 1
 */
export function towardsUnit(
  reference: Float64Array,
  current: Float64Array,
): [reference: Float64Array, current: Float64Array] {
  const ends = [reference[0]!, reference.at(-1)!, current[0]!, current.at(-1)!]
  const largest = Math.max(...ends.map(Math.abs))
  if (largest === 0) return [reference, current]
  const unit = 2 ** Math.min(LARGEST_POWER, -Math.floor(Math.log2(largest)))
  const zero = reference[reference.length >> 1]! * unit
  const moved = (values: Float64Array): Float64Array => values.map((value) => value * unit - zero)
  return [moved(reference), moved(current)]
}

/** Of two, that a double holds with room to spare. */
const LARGEST_POWER = 1000
