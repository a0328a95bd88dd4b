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
