import type { CategoricalColumn, NumericColumn } from '../../columns/column.ts'
import type { Frame } from '../../columns/frame.ts'
import { cramersV } from './cramers-v.ts'
import { kendallMatrix } from './kendall-matrix.ts'
import { type CorrelationMatrix, pearsonMatrix } from './pearson-matrix.ts'
import { spearmanMatrix } from './spearman-matrix.ts'

/** The measures of how two columns go together. The last two are of categorical columns, the others of numeric ones. */
export type CorrelationMeasure =
  | 'pearson'
  | 'spearman'
  | 'kendall'
  | 'cramers-v'
  | 'cramers-v-corrected'

/** How one column goes with another. */
export interface PairCorrelation {
  /** Names of the two columns, in the frame's order. */
  readonly columns: readonly [string, string]
  readonly measure: CorrelationMeasure
  /** In [−1, 1], or [0, 1] for Cramér's V. Absent where it is not defined: fewer than two pairs, or no spread in one of the columns. */
  readonly value?: number
  /** Rows on which it rests: those with a value in both columns, for numbers a finite one. */
  readonly pairs: number
}

/** Options of {@link correlations}. */
export interface CorrelationsOptions {
  /** @defaultValue `'pearson'` */
  readonly measure?: CorrelationMeasure
}

const MATRICES: Readonly<Record<string, (columns: readonly Float64Array[]) => CorrelationMatrix>> =
  { pearson: pearsonMatrix, spearman: spearmanMatrix, kendall: kendallMatrix }

/**
 * Returns the correlation of every pair of a frame's numeric columns, or of its categorical ones for Cramér's V.
 *
 * Each pair rests on the rows that both have. The number of pairs, and with it the cost, grows with the square of the number of columns: choose them
 * ({@link Frame.columns}) where there are hundreds.
 */
export function correlations(
  { columns }: Frame,
  { measure = 'pearson' }: CorrelationsOptions = {},
): PairCorrelation[] {
  const matrix = MATRICES[measure]
  if (matrix !== undefined) {
    const numeric = columns.filter((column): column is NumericColumn => column.kind === 'numeric')
    return fromMatrix(numeric, measure, matrix(numeric.map(({ values }) => values)))
  }
  const categorical = columns.filter(
    (column): column is CategoricalColumn => column.kind === 'categorical',
  )
  return pairsOf(categorical).map(([x, y]) => {
    const { value: plain, corrected, pairs } = cramersV(x, y)
    const value = measure === 'cramers-v' ? plain : corrected
    return { columns: [x.name, y.name], measure, ...(value === undefined ? {} : { value }), pairs }
  })
}

function fromMatrix(
  columns: readonly NumericColumn[],
  measure: CorrelationMeasure,
  { values, pairs }: CorrelationMatrix,
): PairCorrelation[] {
  return pairsOf(columns).map(([x, y, i, j]) => {
    const value = values[i * columns.length + j]!
    return {
      columns: [x.name, y.name],
      measure,
      ...(Number.isNaN(value) ? {} : { value }),
      pairs: pairs[i * columns.length + j]!,
    }
  })
}

function pairsOf<T>(items: readonly T[]): [T, T, number, number][] {
  return items.flatMap((x, i) =>
    items.slice(i + 1).map((y, k): [T, T, number, number] => [x, y, i, i + 1 + k]),
  )
}
