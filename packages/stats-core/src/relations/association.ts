import type { Levels } from './levels.ts'

/** How strongly two columns go together. */
export interface Association {
  /**
   * `spearman` (two ordered columns, [−1, 1]), `rank-biserial` (numbers beside two categories, [−1, 1]: twice the area under the ROC curve less 1, the category that comes later in the alphabet
   * being the positive one), `phi` (two categories each, [−1, 1]), `correlation-ratio` (numbers beside more categories, [0, 1]: share of the ranks' spread between them) or `cramers-v`
   * ([0, 1]); the latter two with their bias taken off.
   */
  readonly measure: 'spearman' | 'rank-biserial' | 'phi' | 'correlation-ratio' | 'cramers-v'
  /** Absent where a column has only one level in the common rows. */
  readonly value?: number
}

/**
 * Returns how strongly feature and target go together on one side, from their table: numbers as ranks of their bins, which are a little weaker than ranks of their own.
 *
 * Spearman 1904; Bergsma 2013 for Cramér's V; Kelley's ε² for the correlation ratio. O(cells).
 *
 * @param counts of the side, element `i * target.size + j`
 */
export function association(feature: Levels, target: Levels, counts: Float64Array): Association {
  const measure = measureOf(feature, target)
  const value = strength(measure, feature, target, counts)
  return { measure, ...(value === undefined ? {} : { value }) }
}

function measureOf(feature: Levels, target: Levels): Association['measure'] {
  const ordered = [feature, target].filter(({ kind }) => kind === 'ordered').length
  const named = [feature, target].filter(({ kind }) => kind === 'named')
  const areTwo = named.every(({ size }) => size === 2)
  if (ordered === 2) return 'spearman'
  if (ordered === 1) return areTwo ? 'rank-biserial' : 'correlation-ratio'
  return areTwo ? 'phi' : 'cramers-v'
}

function strength(
  measure: Association['measure'],
  feature: Levels,
  target: Levels,
  counts: Float64Array,
): number | undefined {
  const table = tableOf(feature.size, target.size, counts)
  if (table.levels[0] < 2 || table.levels[1] < 2) return undefined
  const x =
    feature.kind === 'ordered' ? middleRanks(table.rowSums) : feature.scores.map((_, i) => i)
  const y = target.kind === 'ordered' ? middleRanks(table.sums) : target.scores.map((_, j) => j)
  if (measure === 'spearman' || measure === 'phi') return correlation(table, x, y)
  if (measure === 'cramers-v') return cramersV(table)
  const byTarget = target.kind === 'named'
  const [ranks, classSums] = byTarget ? [x, table.sums] : [y, table.rowSums]
  const means = classSums.map((rows, k) => rankSum(table, ranks, k, byTarget) / rows)
  if (measure === 'rank-biserial') return (2 * (means[1]! - means[0]!)) / table.total
  return correlationRatio(table, ranks, means, classSums, byTarget ? table.rowSums : table.sums)
}

interface Table {
  readonly counts: Float64Array
  readonly rowSums: Float64Array
  readonly sums: Float64Array
  readonly total: number
  /** Levels of each column that occur. */
  readonly levels: readonly [number, number]
}

function tableOf(rows: number, columns: number, counts: Float64Array): Table {
  const rowSums = new Float64Array(rows)
  const sums = new Float64Array(columns)
  for (let cell = 0; cell < counts.length; cell += 1) {
    rowSums[Math.floor(cell / columns)]! += counts[cell]!
    sums[cell % columns]! += counts[cell]!
  }
  const occurring = (of: Float64Array): number => of.filter((count) => count > 0).length
  return {
    counts,
    rowSums,
    sums,
    total: sums.reduce((sum, count) => sum + count, 0),
    levels: [occurring(rowSums), occurring(sums)],
  }
}

/** Mean rank, from 0.5 on, of the rows of each level. */
function middleRanks(counts: Float64Array): Float64Array {
  let before = 0
  return counts.map((count) => {
    before += count
    return before - count / 2
  })
}

function correlation(
  { counts, rowSums, sums, total }: Table,
  x: Float64Array,
  y: Float64Array,
): number {
  const meanX = weightedMean(x, rowSums, total)
  const meanY = weightedMean(y, sums, total)
  const product = counts.reduce(
    (sum, count, cell) =>
      sum + count * (x[Math.floor(cell / y.length)]! - meanX) * (y[cell % y.length]! - meanY),
    0,
  )
  return product / Math.sqrt(squares(x, rowSums, meanX) * squares(y, sums, meanY))
}

function rankSum(
  { counts, sums }: Table,
  ranks: Float64Array,
  k: number,
  byTarget: boolean,
): number {
  const columns = sums.length
  return ranks.reduce(
    (sum, rank, i) => sum + rank * counts[byTarget ? i * columns + k : k * columns + i]!,
    0,
  )
}

function correlationRatio(
  { total }: Table,
  ranks: Float64Array,
  means: Float64Array,
  classSums: Float64Array,
  rankSums: Float64Array,
): number | undefined {
  const mean = weightedMean(ranks, rankSums, total)
  const classes = classSums.filter((rows) => rows > 0).length
  if (total <= classes) return undefined
  const between = means.reduce(
    (sum, of, k) => sum + (classSums[k]! > 0 ? classSums[k]! * (of - mean) ** 2 : 0),
    0,
  )
  const share = between / squares(ranks, rankSums, mean)
  return Math.sqrt(Math.max(0, 1 - ((1 - share) * (total - 1)) / (total - classes)))
}

function cramersV({ counts, rowSums, sums, total, levels: [r, c] }: Table): number | undefined {
  const chiSquare = counts.reduce((sum, count, cell) => {
    const expected = (rowSums[Math.floor(cell / sums.length)]! * sums[cell % sums.length]!) / total
    return expected > 0 ? sum + (count - expected) ** 2 / expected : sum
  }, 0)
  const excess = Math.max(0, chiSquare / total - ((r - 1) * (c - 1)) / (total - 1))
  const rest = Math.min(r - (r - 1) ** 2 / (total - 1), c - (c - 1) ** 2 / (total - 1)) - 1
  return rest > 0 ? Math.min(1, Math.sqrt(excess / rest)) : undefined
}

function weightedMean(values: Float64Array, weights: Float64Array, total: number): number {
  return values.reduce((sum, value, k) => sum + value * weights[k]!, 0) / total
}

function squares(values: Float64Array, weights: Float64Array, mean: number): number {
  return values.reduce((sum, value, k) => sum + weights[k]! * (value - mean) ** 2, 0)
}
