import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from '@leeway/stats-core'

/** Corrections of p-values for the number of columns judged, by the name that options and reports use. */
export type CorrectionName =
  | 'benjamini-hochberg'
  | 'benjamini-yekutieli'
  | 'bonferroni'
  | 'holm'
  | 'none'

/** Each correction: adjusted p-values in the order given. */
export const corrections: Readonly<
  Record<CorrectionName, (pValues: Float64Array) => Float64Array>
> = {
  'benjamini-hochberg': benjaminiHochberg,
  'benjamini-yekutieli': benjaminiYekutieli,
  bonferroni,
  holm,
  none: (pValues) => pValues,
}

/** The names of the corrections, as options take them. */
export const correctionNames = Object.keys(corrections) as readonly CorrectionName[]

/** Small enough that no corrected p-value of it is cut off at 1. */
const PROBE = 1e-12

/**
 * Returns the p-value at or under which one column alone among `columns` keeps a corrected p-value of at most `alpha`, all others being as far from drift as
 * can be: alpha / columns, less for Benjamini-Yekutieli, alpha for none.
 */
export function levelOfOne(correction: CorrectionName, alpha: number, columns: number): number {
  const pValues = new Float64Array(Math.max(1, columns)).fill(1)
  pValues[0] = PROBE
  return (alpha * PROBE) / corrections[correction](pValues)[0]!
}
