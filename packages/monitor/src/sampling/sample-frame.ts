import { drawRows, type Frame, seededRandom, takeFrameRows } from '@leeway/stats-core'
import { MonitorError } from '../monitor-error.ts'
import type { MlMonitorOptions } from '../monitor-options.ts'

/** Which of the two frames is sampled. */
type Side = 'reference' | 'current'

/**
 * Returns the frame itself where it has at most `most` rows, else that many of them, drawn with the seed, each set equally likely; in their order, and the same ones of every column.
 *
 * @param most all where absent
 */
export function sampleFrame(
  frame: Frame,
  most: number | undefined,
  side: Side,
  seed: string,
): Frame {
  if (most === undefined || frame.rows <= most) return frame
  const random = seededRandom(`${seed}:rows:${side}`)
  return takeFrameRows(frame, drawRows(random, frame.rows, most))
}

/**
 * Returns the number of rows that `sampleRows` asks for.
 *
 * @throws MonitorError `invalid_option`
 */
export function sampledRows({
  sampleRows,
}: Pick<MlMonitorOptions, 'sampleRows'>): number | undefined {
  const rows = typeof sampleRows === 'object' ? sampleRows.rows : sampleRows
  if (rows === undefined || (Number.isSafeInteger(rows) && rows >= 1)) return rows
  throw new MonitorError(
    'invalid_option',
    `monitor: sampleRows is ${rows}, must be a whole number of at least 1`,
  )
}
