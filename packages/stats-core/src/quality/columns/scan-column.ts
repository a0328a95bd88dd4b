import { isMissingCell, type RowCells } from '../rows/row-cells.ts'

/** How far one value fills a column. */
export interface ColumnScan {
  /** Whether no two values differ. */
  readonly isConstant: boolean
  /** Rows of the value that fills at least the share asked for; 0 where none does. */
  readonly dominantRows: number
}

/** Cells between two looks at what has been found. */
const STRIDE = 4096

/** Boyer and Moore's vote, as far as it has come. */
interface Vote {
  isConstant: boolean
  first: number
  candidate: number
  lead: number
  /** Pairs of cells with two different values, no cell in two of them. */
  disagreements: number
}

/**
 * Returns the rows of the only value that can fill at least `share` of a column (Boyer and Moore's vote, 1981), and whether it is the only one at all.
 *
 * The vote sets off cells against each other whose values differ: of each such pair at most one holds any given value. It ends as soon as too many rows are lost to every value so; a column of many
 * values is given up after little more than twice (1 − share) of its rows. Missing cells count as rows, not as values; −0 is 0.
 *
 * @param share of all rows, in (0.5, 1]
 */
export function scanColumn(cells: RowCells, share: number): ColumnScan {
  const rows = cells.length
  const vote = { isConstant: true, first: Number.NaN, candidate: 0, lead: 0, disagreements: 0 }
  for (let from = 0; from < rows; from += STRIDE) {
    voteOn(vote, cells, from)
    if ((rows - vote.disagreements) / rows < share) return { isConstant: false, dominantRows: 0 }
  }
  const { isConstant, candidate } = vote
  let dominantRows = 0
  for (let row = 0; row < rows; row++) if (cells[row] === candidate) dominantRows += 1
  return { isConstant, dominantRows: dominantRows / rows >= share ? dominantRows : 0 }
}

function voteOn(vote: Vote, cells: RowCells, from: number): void {
  const end = Math.min(from + STRIDE, cells.length)
  let { first, candidate, lead, disagreements } = vote
  for (let row = from; row < end; row++) {
    if (isMissingCell(cells, row)) continue
    const cell = cells[row]! + 0
    if (Number.isNaN(first)) first = cell
    else if (cell !== first) vote.isConstant = false
    if (lead === 0) candidate = cell
    if (cell === candidate) lead += 1
    else {
      lead -= 1
      disagreements += 1
    }
  }
  vote.first = first
  vote.candidate = candidate
  vote.lead = lead
  vote.disagreements = disagreements
}
