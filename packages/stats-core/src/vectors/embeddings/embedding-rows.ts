import { columnOf, type Frame } from '../../columns/frame.ts'
import { StatsError } from '../../stats-error.ts'
import type { RowMatrix } from '../row-matrix.ts'

/** An embedding that is spread over columns of a frame. */
export interface EmbeddingRows extends RowMatrix {
  /** Rows left out because a component was missing or infinite. */
  readonly incomplete: number
}

/**
 * Returns the vectors that numeric columns of a frame make up, one per row in which every component is a finite number.
 *
 * @param names of the columns, in the order of the components
 * @throws StatsError `invalid_option` when there is no numeric column of a name
 */
export function embeddingRows(frame: Frame, names: readonly string[]): EmbeddingRows {
  const components = names.map((name) => {
    const column = columnOf(frame, name)
    if (column?.kind === 'numeric') return column.values
    throw new StatsError(
      'invalid_option',
      `embedding: column ${JSON.stringify(name)} is ${column?.kind ?? 'absent'}, must be numeric`,
    )
  })
  const values = new Float64Array(frame.rows * names.length)
  let rows = 0
  for (let row = 0; row < frame.rows; row += 1) {
    if (!components.every((component) => Number.isFinite(component[row]))) continue
    const start = rows * names.length
    for (const [k, component] of components.entries()) values[start + k] = component[row]!
    rows += 1
  }
  return {
    values: values.subarray(0, rows * names.length),
    rows,
    columns: names.length,
    incomplete: frame.rows - rows,
  }
}
