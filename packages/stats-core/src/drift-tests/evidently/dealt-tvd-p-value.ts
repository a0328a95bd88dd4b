import type { CategoricalColumn } from '../../columns/column.ts'
import { permutationPValue } from '../../kernels/counts/permutation-p-value.ts'
import { totalVariation } from '../../kernels/counts/total-variation.ts'
import { numpyRandom } from '../../learning/numpy-random.ts'
import { type AlignedCategories, alignCategories } from '../../samples/align-categories.ts'
import { sampleOf } from '../../samples/sample.ts'

/** What {@link dealtTvdPValue} learned. */
export interface DealtTvdPValue {
  /** Total variation distance, in [0, 1]. */
  readonly statistic: number
  /** Share of the relabelings that reach it, in [0, 1]. */
  readonly pValue: number
}

const DEALS = 1000
const SEED = 0

/** Rows of both samples together up to which every row is dealt; beyond, a deal of all rows takes too long. */
const MOST_DEALT_ROWS = 200_000

/**
 * Returns the total variation distance of two columns and its p-value over a thousand random relabelings of the rows.
 *
 * The relabelings are those that Evidently 0.4.40's `TVD` draws, number for number, and follow the order of the rows. Distances are compared in whole numbers, so that equal
 * ones are equal; Evidently's floating-point sums break such ties either way, by the order in which Python happens to keep a set. Beyond 200 000 rows the
 * category counts are drawn instead, in the same law. O(1000 · rows).
 */
export function dealtTvdPValue(
  reference: CategoricalColumn,
  current: CategoricalColumn,
): DealtTvdPValue {
  const cells = alignCategories(sampleOf(reference), sampleOf(current))
  const statistic = totalVariation(cells.reference, cells.current)
  const rows = [reference, current].map((column) => cellOfEachRow(column, cells))
  const [ofReference, ofCurrent] = rows as [Int32Array, Int32Array]
  const size = ofReference.length + ofCurrent.length
  if (size > MOST_DEALT_ROWS) {
    const { pValue } = permutationPValue(cells.reference, cells.current, totalVariation, {
      resolution: 1 / DEALS,
      enough: Number.POSITIVE_INFINITY,
    })
    return { statistic, pValue }
  }
  const pooled = new Int32Array(size)
  pooled.set(ofReference)
  pooled.set(ofCurrent, ofReference.length)
  return { statistic, pValue: shareOfDeals(pooled, ofReference.length, cells) }
}

function shareOfDeals(pooled: Int32Array, referenceRows: number, cells: AlignedCategories): number {
  const total = cells.reference.map((rows, cell) => rows + cells.current[cell]!)
  /** 2 · n · m times the distance: a whole number. */
  const scaledDistance = (dealt: Float64Array): number => {
    let sum = 0
    for (let cell = 0; cell < total.length; cell++) {
      sum += Math.abs(dealt[cell]! * pooled.length - total[cell]! * referenceRows)
    }
    return sum
  }
  const observed = scaledDistance(cells.reference)
  const random = numpyRandom(SEED)
  const dealt = new Float64Array(total.length)
  let reached = 0
  for (let deal = 0; deal < DEALS; deal++) {
    const order = random.permutation(pooled.length)
    dealt.fill(0)
    for (let i = 0; i < referenceRows; i++) dealt[pooled[order[i]!]!]! += 1
    if (observed <= scaledDistance(dealt)) reached += 1
  }
  return reached / DEALS
}

function cellOfEachRow(
  { codes, categories }: CategoricalColumn,
  { categories: cells }: AlignedCategories,
): Int32Array {
  const cellOf = new Map(cells.map((category, cell) => [category, cell]))
  const cellOfCode = categories.map((category) => cellOf.get(category) ?? -1)
  return codes.filter((code) => code >= 0).map((code) => cellOfCode[code]!)
}
