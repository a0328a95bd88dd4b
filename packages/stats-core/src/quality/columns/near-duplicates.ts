import type { RandomSource } from '../../random/random-source.ts'
import { drawIndices } from '../../vectors/sample-rows.ts'
import { mixHigh, mixLow } from '../rows/mix-words.ts'
import { isMissingCell, type RowCells } from '../rows/row-cells.ts'
import type { ComparableColumn } from './comparable-cells.ts'

/** Two columns that say nearly the same. */
export interface NearDuplicate {
  readonly columns: readonly [string, string]
  /** Share of the rows in which both have the same value, of those in which at least one has a value; in [0, 1]. */
  readonly agreement: number
}

/** Rows that stand for a column. */
const SIGNATURE_ROWS = 1024

/** Sampled rows that two columns must share to be compared at all. */
const BAND_ROWS = 4

/**
 * Returns the pairs of columns that agree in at least `threshold` of the rows.
 *
 * Not every pair is compared. At most 1024 rows, drawn with `random`, are cut into 256 bands of four; columns that agree in all four rows of some
 * band are candidates (a pair that agrees in half of the rows is one but for 7 in 10⁸). A candidate whose sampled agreement lies four standard
 * errors below the threshold is dropped; the others are compared row by row until too many differ. So a figure returned is exact, and a pair
 * exactly at the threshold is missed at most about 3 times in 10⁵. Rows in which both are missing say nothing: two columns with values in fewer than
 * one row in a thousand may be missed. Cost O(rows × columns) where few columns are alike.
 *
 * @param columns of one length, no two the same
 * @param threshold in [0.5, 1]
 */
export function nearDuplicates(
  columns: readonly ComparableColumn[],
  threshold: number,
  random: RandomSource,
): NearDuplicate[] {
  const rows = columns[0]?.cells.length ?? 0
  const sampled = drawIndices(random, rows, Math.min(rows, SIGNATURE_ROWS)).slice()
  const signatures = columns.map(({ cells }) => takeCells(cells, sampled))
  const found: NearDuplicate[] = []
  for (const [i, j] of candidates(columns, signatures)) {
    const estimate = agreementOf(signatures[i]!, signatures[j]!, sampled.length)
    const error = Math.sqrt((threshold * (1 - threshold)) / estimate.informative)
    if (estimate.agreement < threshold - 4 * error) continue
    const most = (1 - threshold) * rows
    const { agreement } = agreementOf(columns[i]!.cells, columns[j]!.cells, most)
    if (agreement < threshold) continue
    found.push({ columns: [columns[i]!.name, columns[j]!.name], agreement })
  }
  return found
}

function takeCells(cells: RowCells, rows: Int32Array): RowCells {
  const taken =
    cells instanceof Int32Array ? new Int32Array(rows.length) : new Float64Array(rows.length)
  rows.forEach((row, index) => {
    taken[index] = cells[row]!
  })
  return taken
}

/** Returns the pairs of columns, in order, that agree in some band of their signatures that is not all missing. */
function candidates(
  columns: readonly ComparableColumn[],
  signatures: readonly RowCells[],
): [number, number][] {
  const rows = signatures[0]?.length ?? 0
  const pairs = new Set<number>()
  for (let start = 0; start < rows; start += BAND_ROWS) {
    const byBand = new Map<string, number[]>()
    columns.forEach(({ storage }, index) => {
      const band = hashBand(signatures[index]!, start, Math.min(rows, start + BAND_ROWS))
      if (band === undefined) return
      const key = `${storage} ${band}`
      const alike = byBand.get(key)
      if (alike === undefined) byBand.set(key, [index])
      else {
        for (const other of alike) pairs.add(other * columns.length + index)
        alike.push(index)
      }
    })
  }
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => [Math.floor(pair / columns.length), pair % columns.length])
}

function hashBand(signature: RowCells, start: number, end: number): string | undefined {
  const double = new Float64Array(1)
  const words = new Int32Array(double.buffer)
  let low = 0
  let high = 0
  let isEmpty = true
  for (let row = start; row < end; row++) {
    const isMissing = isMissingCell(signature, row)
    double[0] = isMissing ? Number.NaN : signature[row]! + 0
    isEmpty &&= isMissing
    low = mixLow(mixLow(low, words[0]!), words[1]!)
    high = mixHigh(mixHigh(high, words[0]!), words[1]!)
  }
  return isEmpty ? undefined : `${low} ${high}`
}

interface Agreement {
  /** Rows in which at least one has a value. */
  readonly informative: number
  /** 0 where more rows differ than asked for. */
  readonly agreement: number
}

function agreementOf(x: RowCells, y: RowCells, mostDifferent: number): Agreement {
  let same = 0
  let different = 0
  for (let row = 0; row < x.length; row++) {
    if (x[row] === y[row]) {
      if (!isMissingCell(x, row)) same += 1
      continue
    }
    if (isMissingCell(x, row) && isMissingCell(y, row)) continue
    different += 1
    if (different > mostDifferent) return { informative: same + different, agreement: 0 }
  }
  const informative = same + different
  return { informative, agreement: informative === 0 ? 0 : same / informative }
}
