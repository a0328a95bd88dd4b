import type { PooledCells } from './pool-sparse-cells.ts'

/**
 * The cells of two samples, put together so that at most `most` remain: the more frequent half of them stand alone, all others are put
 * together with those of about the same frequency, into as many groups.
 *
 * For tests whose time grows with the cells. Like {@link poolSparseCells} it looks only at the rows of both samples together, and at the order of the cells where
 * these are equal: that order must not depend on which sample a row is in, as the alphabet does not. Then it cannot bias a test. Cells that
 * vanish or appear have fewer rows than those that stay, so that such changes gather in groups of their own; what cancels out within every group is lost. Cost O(cells · log cells); new arrays unless there are few enough.
 *
 * @param most ≥ 2
 */
export function limitCells(cells: PooledCells, most: number): PooledCells {
  const { reference, current, pooled } = cells
  const count = reference.length
  if (count <= most) return cells
  const total = (cell: number): number => reference[cell]! + current[cell]!
  const byFrequency = Array.from(reference, (_, cell) => cell).sort(
    (a, b) => total(b) - total(a) || a - b,
  )
  const alone = most >> 1
  const groups = most - alone
  const together = { reference: new Float64Array(most), current: new Float64Array(most) }
  for (const [place, cell] of byFrequency.entries()) {
    const rarer = Math.floor(((place - alone) * groups) / (count - alone))
    const group = place < alone ? place : alone + rarer
    together.reference[group]! += reference[cell]!
    together.current[group]! += current[cell]!
  }
  return { ...together, pooled: pooled + count - alone }
}
