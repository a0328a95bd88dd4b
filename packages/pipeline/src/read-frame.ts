import { type Frame, type FrameInput, toFrame } from '@leeway/stats-core'

/** A data set: the path of a data file, or anything that is a frame already. */
export type DataInput = string | URL | FrameInput

/**
 * Returns the data set as a frame. The engine that reads files is loaded only for one.
 *
 * @throws {DataSourceError} where a file cannot be read
 * @throws {StatsError} where data in memory is no frame
 */
export async function readFrame(input: DataInput): Promise<Frame> {
  if (typeof input !== 'string' && !(input instanceof URL)) return toFrame(input)
  const { readTable } = await import('@leeway/data-sources')
  return toFrame(await readTable(input))
}
