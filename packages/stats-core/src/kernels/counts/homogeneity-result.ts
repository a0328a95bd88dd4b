import type { PermutationOptions } from './permutation-p-value.ts'

/** What a homogeneity test of a 2 × cells table learned. */
export interface HomogeneityResult {
  /** ≥ 0; 0 when the shares are identical. */
  readonly statistic: number
  /** Occupied cells after pooling, less one; 0 when there is only one and nothing can differ. */
  readonly degreesOfFreedom: number
  /** In [0, 1]; 1 when there is only one cell. */
  readonly pValue: number
  /** Where the p-value comes from: the chi-squared law, or draws given the margins. */
  readonly method: 'asymptotic' | 'permutation'
  /** Tables drawn; 0 for the asymptotic p-value. */
  readonly draws: number
  /** Cells that were put together for having too few rows, 0 or ≥ 2. */
  readonly pooledCells: number
  /** The smallest expected count of the table, rows. */
  readonly smallestExpected: number
}

/** Options of the homogeneity tests. */
export interface HomogeneityOptions extends PermutationOptions {
  /** How the p-value is found. `auto` (default): the chi-squared law where every expected count allows it, else by permutation. */
  readonly method?: 'auto' | 'asymptotic' | 'permutation'
  /** Rows of both samples together below which a cell is pooled with the others like it; default 5; 0 pools nothing. */
  readonly poolBelow?: number
}
