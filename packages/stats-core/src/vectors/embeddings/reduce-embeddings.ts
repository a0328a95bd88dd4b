import { fitPrincipalComponents, projectRows } from '../../learning/principal-components.ts'
import { type RowMatrix, requireMatrices } from '../row-matrix.ts'

/** Embeddings of both sides in fewer dimensions. */
export interface ReducedEmbeddings {
  readonly reference: RowMatrix
  readonly current: RowMatrix
}

/**
 * Returns both sides along the reference's first principal components, as Evidently's `pca_components` does before any of its methods.
 *
 * The components fit the reference better than new rows, which alone makes a difference between the sides: before a test with a null law leave this out.
 *
 * @param count of components, ≥ 1; at most as many as rows and columns
 * @throws StatsError `unequal_lengths`, `sample_too_small`, `invalid_option`
 */
export function reduceEmbeddings(
  reference: RowMatrix,
  current: RowMatrix,
  count: number,
): ReducedEmbeddings {
  requireMatrices('embedding', reference, current, 2)
  const model = fitPrincipalComponents(reference, { count })
  return { reference: projectRows(model, reference), current: projectRows(model, current) }
}
