import type { Window } from '@leeway/state-store'
import { castColumn, columnOf, type Frame, takeFrameRows } from '@leeway/stats-core'
import { PipelineError } from '../pipeline-error.ts'

/** Whose rows are chosen, and by which column. */
export interface RowsInWindowOptions {
  /** How messages call the data: the file. */
  readonly name: string
  readonly timeColumn: string
}

/**
 * Returns the rows whose time lies in a window, its end not included. Rows without a time lie in none.
 *
 * @throws {PipelineError} `unknown_column` where there is no such column, or none of times; `no_rows` where no row lies in the window
 */
export function rowsInWindow(
  frame: Frame,
  { from, to }: Window,
  { name, timeColumn }: RowsInWindowOptions,
): Frame {
  const times = timesOf(frame, name, timeColumn)
  const [start, end] = [Date.parse(from), Date.parse(to)]
  const rows = new Uint32Array(times.length)
  let count = 0
  for (let row = 0; row < times.length; row++) {
    const time = times[row]!
    if (time >= start && time < end) rows[count++] = row
  }
  if (count > 0) return takeFrameRows(frame, rows.subarray(0, count))
  throw new PipelineError(
    'no_rows',
    `${name}: no row has a ${timeColumn} from ${from} to before ${to}`,
  )
}

function timesOf(frame: Frame, name: string, timeColumn: string): Float64Array {
  const column = columnOf(frame, timeColumn)
  if (column === undefined) {
    const names = frame.columns.map((each) => each.name).join(', ')
    throw new PipelineError(
      'unknown_column',
      `${name}: has no column ${JSON.stringify(timeColumn)}, by which the rows of a window are chosen; it has ${names}`,
    )
  }
  const cast = castColumn(column, 'timestamp')
  if (cast.kind === 'timestamp') return cast.values
  throw new PipelineError(
    'unknown_column',
    `${name}: column ${JSON.stringify(timeColumn)} holds no times, by which the rows of a window are chosen; expected timestamps or ISO 8601`,
  )
}
