import type { Frame } from '../../columns/frame.ts'
import type { RandomSource } from '../../random/random-source.ts'
import { seededRandom } from '../../random/seeded-random.ts'
import { StatsError } from '../../stats-error.ts'
import { type ComparableColumn, comparableCells } from './comparable-cells.ts'
import { hashCells } from './hash-cells.ts'
import { type NearDuplicate, nearDuplicates } from './near-duplicates.ts'
import { type ColumnScan, scanColumn } from './scan-column.ts'

/** A column that one value nearly fills. */
export interface NearlyConstantColumn {
  readonly name: string
  /** Rows that hold the value, of all rows; in (0.5, 1]. */
  readonly share: number
}

/** The columns of a frame that say little, or what others say; in the frame's order. */
export interface RedundantColumns {
  /** Without any value. */
  readonly empty: readonly string[]
  /** With at most one distinct value; the empty ones included. */
  readonly constant: readonly string[]
  /** Filled by one value in at least the threshold of the rows. */
  readonly nearlyConstant: readonly NearlyConstantColumn[]
  /** Groups of two and more columns that hold the same in every row. Empty columns are not among them. */
  readonly duplicated: readonly (readonly string[])[]
  /** Pairs that agree in nearly all rows; of a duplicated group only the first column is compared, nearly constant ones not at all. */
  readonly nearlyDuplicated: readonly NearDuplicate[]
}

/** Options of {@link redundantColumns}. */
export interface RedundantColumnsOptions {
  /** Share of rows from which on a column is nearly constant, in (0.5, 1]. @defaultValue 0.95, as Evidently */
  readonly constantShare?: number
  /** Share of rows from which on two columns are nearly duplicates, in (0.5, 1]. @defaultValue 0.95, as Evidently */
  readonly duplicateShare?: number
  /** Draws the rows by which columns are first compared. @defaultValue seeded with the number of rows */
  readonly random?: RandomSource
}

/**
 * Returns the columns that are constant, nearly constant, duplicated or nearly so.
 *
 * A column is read until no value can dominate it any more. Those that agree in a few rows are hashed, and columns of one hash are compared cell by cell, so that `duplicated` is exact.
 * {@link nearDuplicates} finds the others without comparing all pairs. Nearly constant columns take no part in it, because such agree by
 * chance: two independent flags, each set in one row of a hundred, agree in 98 % of the rows. Of the columns left none does: with no value in 95 % of the
 * rows, chance alone brings at most 0.95² + 0.05² = 90.5 %. Cost O(rows × columns) where few columns are alike.
 *
 * @throws StatsError `invalid_option` when a share is not in (0.5, 1]
 */
export function redundantColumns(
  { columns, rows }: Frame,
  {
    constantShare = 0.95,
    duplicateShare = 0.95,
    random = seededRandom(`redundant columns of ${rows} rows`),
  }: RedundantColumnsOptions = {},
): RedundantColumns {
  checkShare('constantShare', constantShare)
  checkShare('duplicateShare', duplicateShare)
  const scanned = comparableCells(columns).map((column) => ({
    ...column,
    ...scanColumn(column.cells, constantShare),
  }))
  const filled = scanned.filter(({ values }) => values > 0)
  const nearlyConstant = filled
    .filter(({ dominantRows }) => dominantRows > 0)
    .map(({ name, dominantRows }) => ({ name, share: dominantRows / rows }))
  const groups = sameContent(filled)
  const dull = new Set(nearlyConstant.map(({ name }) => name))
  const distinct = groups.map(([first]) => first!).filter(({ name }) => !dull.has(name))
  return {
    empty: scanned.filter(({ values }) => values === 0).map(({ name }) => name),
    constant: scanned.filter(({ isConstant }) => isConstant).map(({ name }) => name),
    nearlyConstant,
    duplicated: groups
      .filter(({ length }) => length > 1)
      .map((group) => group.map(({ name }) => name)),
    nearlyDuplicated: nearDuplicates(distinct, duplicateShare, random),
  }
}

function checkShare(name: string, share: number): void {
  if (share > 0.5 && share <= 1) return
  throw new StatsError(
    'invalid_option',
    `redundant columns: ${name} is ${share}, needs a share above 0.5 and up to 1`,
  )
}

type ScannedColumn = ComparableColumn & ColumnScan

/** Rows whose cells are looked at before a whole column is. */
const FEW_ROWS = 64

/** Returns the columns in groups of the same content. */
function sameContent(columns: readonly ScannedColumn[]): ScannedColumn[][] {
  const signatures = columns.map(signatureOf)
  const alikeInFew = new Map<string, number>()
  for (const signature of signatures) {
    alikeInFew.set(signature, (alikeInFew.get(signature) ?? 0) + 1)
  }
  const groups: ScannedColumn[][] = []
  const byHash = new Map<string, ScannedColumn[][]>()
  columns.forEach((column, index) => {
    const signature = signatures[index]!
    const isAlone = alikeInFew.get(signature) === 1
    const key = isAlone ? signature : `${signature} ${hashCells(column.cells)}`
    const alike = byHash.get(key) ?? []
    byHash.set(key, alike)
    const group = alike.find(([first]) => haveSameCells(first!, column))
    if (group !== undefined) group.push(column)
    else {
      alike.push([column])
      groups.push(alike.at(-1)!)
    }
  })
  return groups
}

/** Columns of the same content have the same. */
function signatureOf({ storage, values, cells }: ComparableColumn): string {
  const step = Math.ceil(cells.length / FEW_ROWS)
  const few = cells.slice(0, Math.ceil(cells.length / step))
  for (let k = 0; k < few.length; k++) few[k] = cells[k * step]!
  return `${storage} ${values} ${hashCells(few)}`
}

function haveSameCells({ cells: x }: ComparableColumn, { cells: y }: ComparableColumn): boolean {
  for (let row = 0; row < x.length; row++) {
    if (x[row] !== y[row] && !(Number.isNaN(x[row]) && Number.isNaN(y[row]))) return false
  }
  return true
}
