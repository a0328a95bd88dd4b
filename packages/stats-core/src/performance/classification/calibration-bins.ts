import { StatsError } from '../../stats-error.ts'
import type { RankedScores } from './rank-scores.ts'

/** Rows of similar predicted probability. Bins without rows are left out. */
export interface CalibrationBin {
  /** Weight of the rows (their number without weights). */
  readonly weight: number
  /** Effective number of rows, `(Σ w)² / Σ w²`. */
  readonly size: number
  /** Mean predicted probability, in [0, 1]. */
  readonly predicted: number
  /** Share of positives, in [0, 1]. */
  readonly observed: number
}

/** Options of {@link calibrationBins}. */
export interface CalibrationOptions {
  /** Whole number ≥ 1. @defaultValue 10 */
  readonly bins?: number
  /**
   * `quantile`: as many rows (as much weight) in each, so that each is as certain as the next; `uniform`: equally wide.
   * @defaultValue 'quantile'
   */
  readonly strategy?: 'quantile' | 'uniform'
}

/**
 * Returns the calibration curve, ascending: predicted against observed. Agrees with `sklearn.calibration.calibration_curve` of either strategy.
 * Bins are open below and closed above; quantiles of the scores by linear interpolation (of weights scaled to the number of rows). Cost O(distinct scores).
 *
 * @param ranked scores in [0, 1]
 * @throws StatsError `invalid_option`
 */
export function calibrationBins(
  ranked: RankedScores,
  { bins = 10, strategy = 'quantile' }: CalibrationOptions = {},
): CalibrationBin[] {
  if (!(Number.isInteger(bins) && bins >= 1)) {
    throw new StatsError('invalid_option', `bins: found ${bins}, needs a whole number from 1`)
  }
  const inner = strategy === 'uniform' ? uniformEdges(bins) : quantileEdgesOf(ranked, bins)
  const { scores, positives, negatives, positiveSquares, negativeSquares } = ranked
  const found: CalibrationBin[] = []
  let k = scores.length - 1
  for (let bin = 0; bin < bins; bin++) {
    const edge = bin < inner.length ? inner[bin]! : Number.POSITIVE_INFINITY
    let weight = 0
    let square = 0
    let predicted = 0
    let observed = 0
    for (; k >= 0 && scores[k]! <= edge; k--) {
      const both = positives[k]! + negatives[k]!
      weight += both
      square += positiveSquares[k]! + negativeSquares[k]!
      predicted += both * scores[k]!
      observed += positives[k]!
    }
    if (weight === 0) continue
    found.push({
      weight,
      size: (weight * weight) / square,
      predicted: predicted / weight,
      observed: observed / weight,
    })
  }
  return found
}

function uniformEdges(bins: number): number[] {
  return Array.from({ length: bins - 1 }, (_, k) => (k + 1) * (1 / bins))
}

/** Inner edges at multiples of 1/bins of the weight, type 7 of Hyndman and Fan. */
function quantileEdgesOf(ranked: RankedScores, bins: number): number[] {
  const { scores, positives, negatives, positiveWeight, negativeWeight } = ranked
  const rows = ranked.positiveRows + ranked.negativeRows
  const rowsPerWeight = rows / (positiveWeight + negativeWeight)
  const rowsAt = (k: number): number => rowsPerWeight * (positives[k]! + negatives[k]!)
  const edges: number[] = []
  let k = scores.length - 1
  let until = k >= 0 ? rowsAt(k) : 0
  for (let bin = 1; bin < bins; bin++) {
    const position = (bin / bins) * (rows - 1)
    const index = Math.floor(position)
    while (k > 0 && until <= index) {
      k--
      until += rowsAt(k)
    }
    const low = scores[k] ?? 0
    const high = k > 0 && until <= index + 1 ? scores[k - 1]! : low
    const part = position - index
    const gap = high - low
    edges.push(part < 0.5 ? low + gap * part : high - gap * (1 - part))
  }
  return edges
}
