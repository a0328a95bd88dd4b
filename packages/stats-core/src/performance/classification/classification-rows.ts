import { StatsError } from '../../stats-error.ts'
import { requireLengths } from '../require-lengths.ts'
import { requireWeights } from '../require-weights.ts'
import { selectRows } from '../select-rows.ts'
import type { ClassProbabilities } from './class-probabilities.ts'
import { predictLabels } from './predict-labels.ts'

/** A classification: what was, and what was predicted as labels, as probabilities, or both. */
export interface ClassificationInput {
  /** Names of the classes; codes are places in it. At least one. */
  readonly labels: readonly string[]
  /** Codes; −1 missing. */
  readonly targets: Int32Array
  /** Codes; −1 missing. By default read from the probabilities. */
  readonly predictions?: Int32Array | undefined
  /** One array per label; or, of two labels, the positive one's alone. NaN missing. */
  readonly probabilities?: ClassProbabilities | undefined
  /** One per row, ≥ 0; NaN missing. A row of weight 0 is left out. */
  readonly weights?: Float64Array | undefined
}

/** The rows of a {@link ClassificationInput} that are complete: nothing in them is missing. */
export interface ClassificationRows {
  readonly targets: Int32Array
  readonly predictions: Int32Array
  readonly probabilities?: ClassProbabilities
  readonly weights?: Float64Array
}

/**
 * Returns the complete rows, so that every metric speaks of the same ones. A row whose target, prediction, any probability or weight is missing,
 * or whose weight is 0, is left out; an infinite score is none.
 * Shares the arrays given where all rows are complete. Cost O(rows × columns).
 *
 * @param positive code that a single array of probabilities speaks of
 * @param threshold probability from which a row is predicted positive
 * @throws StatsError `invalid_option`, `unequal_lengths`
 */
export function classificationRows(
  input: ClassificationInput,
  positive: number,
  threshold: number,
): ClassificationRows {
  const { labels, targets, probabilities, weights } = input
  requireShape(input)
  const predictions = input.predictions ?? predictLabels(probabilities ?? [], positive, threshold)
  requireCodes('targets', targets, labels.length)
  requireCodes('predictions', predictions, labels.length)
  requireWeights(weights)
  const keep = new Uint8Array(targets.length)
  let kept = 0
  for (let i = 0; i < keep.length; i++) {
    if (targets[i]! < 0 || predictions[i]! < 0) continue
    if (weights !== undefined && !(weights[i]! > 0)) continue
    keep[i] = 1
    kept++
  }
  for (const column of probabilities ?? []) kept -= dropInfinite(keep, column)
  return {
    targets: selectRows(targets, keep, kept),
    predictions: selectRows(predictions, keep, kept),
    ...(probabilities && {
      probabilities: probabilities.map((column) => selectRows(column, keep, kept)),
    }),
    ...(weights && { weights: selectRows(weights, keep, kept) }),
  }
}

/** Drops the rows whose score is missing or infinite, and returns how many that are. */
function dropInfinite(keep: Uint8Array, scores: Float64Array): number {
  let dropped = 0
  for (let i = 0; i < keep.length; i++) {
    if (keep[i] === 0 || Number.isFinite(scores[i])) continue
    keep[i] = 0
    dropped++
  }
  return dropped
}

function requireShape({
  labels,
  targets,
  predictions,
  probabilities,
  weights,
}: ClassificationInput) {
  if (labels.length === 0) {
    throw new StatsError('invalid_option', 'labels: found none, needs at least one')
  }
  if (predictions === undefined && probabilities === undefined) {
    throw new StatsError(
      'invalid_option',
      'classification: found neither predictions nor probabilities, needs one of them',
    )
  }
  const columns = probabilities?.length ?? labels.length
  if (columns !== labels.length && !(columns === 1 && labels.length === 2)) {
    throw new StatsError(
      'invalid_option',
      `probabilities: found ${columns} columns for ${labels.length} labels, needs one per label (or one for two labels)`,
    )
  }
  requireLengths({ targets, predictions, weights, ...probabilityColumns(probabilities) })
}

function probabilityColumns(probabilities: ClassProbabilities = []): Record<string, Float64Array> {
  return Object.fromEntries(probabilities.map((column, k) => [`probabilities[${k}]`, column]))
}

function requireCodes(name: string, codes: Int32Array, classes: number): void {
  for (let i = 0; i < codes.length; i++) {
    if (codes[i]! < classes) continue
    throw new StatsError(
      'invalid_option',
      `${name}: found code ${codes[i]} in row ${i}, needs codes below ${classes}, the number of labels`,
    )
  }
}
