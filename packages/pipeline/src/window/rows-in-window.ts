import type { Window } from '@leeway/state-store'
import { castColumn, columnOf, type Frame, takeFrameRows } from '@leeway/stats-core'
import { PipelineError } from '../pipeline-error.ts'
import { localTimes } from './local-times.ts'

/** Whose rows are chosen, and by which column. */
export interface RowsInWindowOptions {
  /** How messages call the data: the file. */
  readonly name: string
  readonly timeColumn: string
  /** Where times are that name no zone. */
  readonly timeZone: string
}

/**
 * Returns the rows whose time lies in a window, its end not included. Rows without a time lie in none. A time that names its zone is an instant; dates and times that name
 * none are read by the clock of `timeZone`: in the hour that a clock shows twice, as the first.
 *
 * @throws {PipelineError} `unknown_column` where there is no such column, or none of times; `no_rows` where no row lies in the window
 */
export function rowsInWindow(
  frame: Frame,
  window: Window,
  { name, timeColumn, timeZone }: RowsInWindowOptions,
): Frame {
  const { values, isLocal } = timesOf(frame, name, timeColumn)
  const [start, end] = [Date.parse(window.from), Date.parse(window.to)]
  const local = localTimes(window, timeZone)
  const rows = new Uint32Array(values.length)
  let count = 0
  for (let row = 0; row < values.length; row++) {
    const time = values[row]!
    const isInside = isLocal(row) ? local.isInside(time) : time >= start && time < end
    if (isInside) rows[count++] = row
  }
  if (count > 0) return takeFrameRows(frame, rows.subarray(0, count))
  throw new PipelineError(
    'no_rows',
    `${name}: no row has a ${timeColumn} from ${window.from} to before ${window.to}`,
  )
}

interface Times {
  /** Milliseconds since 1970-01-01 UTC; of a time without a zone, as if it were UTC. */
  readonly values: Float64Array
  /** Whether the time of a row names no zone. */
  readonly isLocal: (row: number) => boolean
}

function timesOf(frame: Frame, name: string, timeColumn: string): Times {
  const column = columnOf(frame, timeColumn)
  if (column === undefined) {
    const names = frame.columns.map((each) => each.name).join(', ')
    throw new PipelineError(
      'unknown_column',
      `${name}: has no column ${JSON.stringify(timeColumn)}, by which the rows of a window are chosen; it has ${names}`,
    )
  }
  const cast = castColumn(column, 'timestamp')
  if (cast.kind !== 'timestamp') {
    throw new PipelineError(
      'unknown_column',
      `${name}: column ${JSON.stringify(timeColumn)} holds no times, by which the rows of a window are chosen; expected timestamps or ISO 8601`,
    )
  }
  if (column.kind !== 'categorical' && column.kind !== 'text') {
    const isZoned = cast.zone !== undefined
    return { values: cast.values, isLocal: () => !isZoned }
  }
  const isZoned = column.categories.map((text) =>
    /\d{2}:\d{2}.*(Z|[+-]\d{2}:\d{2})$/.test(text.trim()),
  )
  return { values: cast.values, isLocal: (row) => isZoned[column.codes[row]!] !== true }
}
