/**
 * Returns how many different hashes led to these HyperLogLog registers: Ertl's improved raw estimator (2017, arXiv 1702.01284, algorithm 6), unbiased from
 * small numbers to large without tables and after merging. Relative standard error 1.04 / √registers.
 *
 * @param histogram how many registers hold each value, from 0 to the largest that one can hold
 */
export function hyperLogLogEstimate(histogram: ArrayLike<number>): number {
  const largest = histogram.length - 1
  let registers = 0
  for (let value = 0; value <= largest; value++) registers += histogram[value]!
  let z = registers * tau(1 - histogram[largest]! / registers)
  for (let value = largest - 1; value >= 1; value--) z = 0.5 * (z + histogram[value]!)
  z += registers * sigma(histogram[0]! / registers)
  return (registers * registers) / (2 * Math.LN2 * z)
}

/** σ(x) = x + Σ x^(2^k) 2^(k−1), k ≥ 1: corrects for registers that are still 0. */
function sigma(share: number): number {
  if (share === 1) return Number.POSITIVE_INFINITY
  let x = share
  let power = 1
  let sum = x
  for (let previous = Number.NaN; sum !== previous; power *= 2) {
    x *= x
    previous = sum
    sum += x * power
  }
  return sum
}

/** τ(x) = (1 − x − Σ (1 − x^(2^−k))² 2^−k) / 3, k ≥ 1: corrects for registers that are full. */
function tau(share: number): number {
  if (share === 0 || share === 1) return 0
  let x = share
  let power = 1
  let sum = 1 - x
  for (let previous = Number.NaN; sum !== previous; ) {
    x = Math.sqrt(x)
    previous = sum
    power /= 2
    sum -= (1 - x) ** 2 * power
  }
  return sum / 3
}
