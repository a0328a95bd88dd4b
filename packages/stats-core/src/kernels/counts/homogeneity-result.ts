import type { PermutationOptions } from './permutation-p-value.ts'

/** What a homogeneity test of a 2 × cells table learned. */
export interface HomogeneityResult {
  /** ≥ 0; 0 when the shares are identical. */
  readonly statistic: number
  /** Occupied cells after pooling, less one; 0 when there is only one and nothing can differ. */
  readonly degreesOfFreedom: number
  /** In [0, 1]; 1 when there is only one cell. */
  readonly pValue: number
  /**
   * Where the p-value comes from: the chi-squared law, or, given the margins, all tables, or
   * drawn ones.
   */
  readonly method: 'asymptotic' | 'exact' | 'permutation'
  /** Tables drawn; 0 unless by permutation. */
  readonly draws: number
  /** Cells that were put together for having too few rows, 0 or ≥ 2. */
  readonly pooledCells: number
  /** The smallest expected count of the table, rows. */
  readonly smallestExpected: number
}

/** Options of the homogeneity tests. */
export interface HomogeneityOptions extends PermutationOptions {
  /**
   * How the p-value is found. `conditional`: given the margins, exactly over two cells or few tables and by permutation
   * over more. `asymptotic`: by the chi-squared law. `auto` (default): `asymptotic` over three cells and more
   * where every expected count allows it, else `conditional`.
   */
  readonly method?: 'auto' | 'asymptotic' | 'conditional'
  /**
   * Rows of both samples together below which a cell is pooled with the others like it; default 3, of the categorical omnibus 2; 0 pools
   * nothing. In simulations with Zipf shares, 5 no longer saw a new category with 5 % of 50 rows (it was found
   * in 17 % of runs instead of 69 %), and 0 lost half the power over a thousand categories.
   */
  readonly poolBelow?: number
}
