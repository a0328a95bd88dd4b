import type { ErrorByFeature } from '@leeway/monitoring-report'
import type { Column } from '@leeway/stats-core'
import {
  type ErrorBounds,
  errorByCategoricalFeature,
  errorByNumericFeature,
  type RegressionInput,
} from '@leeway/stats-core/performance'

/** More features would not be read. */
const MOST_FEATURES = 20

/**
 * Returns each feature's typical value where the model underestimates, overestimates and does neither; the features whose outer groups lie furthest apart first, at most twenty. Free text,
 * timestamps and features of one value are left out. Cost O(rows × features).
 *
 * @param bounds between which an error is one of the majority
 */
export function errorsByFeature(
  { targets, predictions }: RegressionInput,
  features: readonly Column[],
  bounds: ErrorBounds,
): ErrorByFeature[] {
  const errors = predictions.map((prediction, row) => prediction - targets[row]!)
  const complete = errors.map((error) => (Number.isFinite(error) ? error : Number.NaN))
  return features
    .flatMap((column) => {
      const found = ofFeature(complete, column, bounds)
      return found?.range === undefined ? [] : [{ feature: column.name, ...found }]
    })
    .sort((a, b) => (b.range ?? 0) - (a.range ?? 0))
    .slice(0, MOST_FEATURES)
}

function ofFeature(
  errors: Float64Array,
  column: Column,
  bounds: ErrorBounds,
): Omit<ErrorByFeature, 'feature'> | undefined {
  if (column.kind === 'numeric') {
    const values = column.values.map((value, row) =>
      Number.isNaN(errors[row]!) ? Number.NaN : value,
    )
    return defined(errorByNumericFeature(errors, values, bounds), (mean) => mean)
  }
  if (column.kind !== 'categorical') return undefined
  const codes = column.codes.map((code, row) => (Number.isNaN(errors[row]!) ? -1 : code))
  return defined(
    errorByCategoricalFeature(errors, codes, column.categories.length, bounds),
    (code) => column.categories[code]!,
  )
}

function defined(
  found: ReturnType<typeof errorByNumericFeature>,
  shown: (value: number) => number | string,
): Omit<ErrorByFeature, 'feature'> {
  const { underestimation, majority, overestimation, range } = found
  return {
    ...(underestimation !== undefined && { underestimation: shown(underestimation) }),
    ...(majority !== undefined && { majority: shown(majority) }),
    ...(overestimation !== undefined && { overestimation: shown(overestimation) }),
    ...(range !== undefined && { range: Math.min(1, range) }),
  }
}
