import { type CellCounts, sampleSizes } from '../kernels/counts/cell-counts.ts'
import { jensenShannonTerm } from '../kernels/counts/jensen-shannon.ts'

/** Cells with more rows than this are as good as their expansion: below 1 % of the mean's own size apart. */
const LARGEST_SUMMED = 400

/**
 * Returns the mean that the Jensen-Shannon divergence (base 2) of two samples has when both come from one distribution, given the rows that
 * each cell has in both together.
 *
 * Dealing N rows at random to samples of n and m, a cell of t rows gives the reference a hypergeometric share of them. Its mean contribution is summed
 * over that law; where t > 400 it is the leading term of its expansion, (1 − t / N) (1/n + 1/m) / 8 nats. Summed over many well
 * filled cells that is the familiar (cells − 1) (1/n + 1/m) / 8; cells with a few rows contribute less, and single rows
 * exactly what they must. Cost O(cells + 400²).
 *
 * @throws StatsError `sample-too-small`, `invalid-option` as {@link sampleSizes}
 */
export function jensenShannonNullMean(reference: CellCounts, current: CellCounts): number {
  const rows = sampleSizes('jensen-shannon-null-mean', reference, current)
  const known = new Map<number, number>()
  let nats = 0
  for (let i = 0; i < reference.length; i++) {
    const total = reference[i]! + current[i]!
    if (total === 0) continue
    let mean = known.get(total)
    if (mean === undefined) {
      mean = meanTerm(total, rows.reference, rows.current)
      known.set(total, mean)
    }
    nats += mean
  }
  return nats / Math.LN2
}

/** The mean contribution of a cell with `total` rows, in nats. */
function meanTerm(total: number, n: number, m: number): number {
  const all = n + m
  if (total > LARGEST_SUMMED) return ((1 - total / all) * (1 / n + 1 / m)) / 8
  const first = Math.max(0, total - m)
  const last = Math.min(total, n)
  let weight = 1
  let weights = 0
  let sum = 0
  for (let k = first; k <= last; k++) {
    weights += weight
    sum += weight * jensenShannonTerm(k / n, (total - k) / m)
    weight *= ((total - k) * (n - k)) / ((k + 1) * (m - total + k + 1))
    if (weights > 1e250) {
      weight *= 1e-250
      weights *= 1e-250
      sum *= 1e-250
    }
  }
  return sum / weights
}
