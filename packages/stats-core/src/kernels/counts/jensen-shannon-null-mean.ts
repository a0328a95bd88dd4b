import { type CellCounts, type SampleSizes, sampleSizes } from './cell-counts.ts'
import { hypergeometricMean } from './hypergeometric-mean.ts'
import { type JensenShannonOptions, jensenShannonTerm } from './jensen-shannon.ts'

/**
 * Expected rows in the smaller sample from which the second-order term stands for a cell's exact mean; it is
 * then within 0.5 %.
 */
const EXACT_BELOW = 100

/**
 * The Jensen-Shannon divergence that two samples of these sizes show on average under no drift, in nats or to
 * the base given, ≥ 0.
 *
 * It is the bias of {@link jensenShannon}: with it subtracted from the divergence, what is left does not
 * depend on the sizes of the samples. The mean is taken over all ways to deal the rows of each cell to the
 * samples: the divergence is a sum over cells, and a cell's count follows the hypergeometric law. Cells with
 * many rows use the second-order term (1 − π)(1/n + 1/m) / 8 · N / (N − 1), π the pooled share, whose sum is
 * the familiar (cells − 1)(1/n + 1/m) / 8; in sparse cells that is far off. Symmetric. Cost O(cells), at most
 * some hundred probabilities each.
 *
 * @throws StatsError `invalid_option`, `sample_too_small` as {@link sampleSizes}.
 */
export function jensenShannonNullMean(
  reference: CellCounts,
  current: CellCounts,
  { base = Math.E }: JensenShannonOptions = {},
): number {
  const rows = sampleSizes('jensenshannon', reference, current)
  const total = rows.reference + rows.current
  const smaller = Math.min(rows.reference, rows.current)
  let sum = 0
  for (let i = 0; i < reference.length; i++) {
    const inCell = reference[i]! + current[i]!
    if (inCell === 0 || inCell === total) continue
    const expected = (inCell * smaller) / total
    sum += expected < EXACT_BELOW ? exactMean(inCell, rows) : secondOrderMean(inCell, rows)
  }
  return sum / (base === Math.E ? 1 : Math.log(base))
}

function secondOrderMean(inCell: number, rows: SampleSizes): number {
  const total = rows.reference + rows.current
  return (
    (((1 - inCell / total) * (1 / rows.reference + 1 / rows.current)) / 8) * (total / (total - 1))
  )
}

/** The mean of a cell's term over how many of its rows the smaller sample gets. */
function exactMean(inCell: number, rows: SampleSizes): number {
  const draws = Math.min(rows.reference, rows.current)
  const other = Math.max(rows.reference, rows.current)
  return hypergeometricMean({ total: draws + other, marked: inCell, draws }, (k) =>
    jensenShannonTerm(k / draws, (inCell - k) / other),
  )
}
