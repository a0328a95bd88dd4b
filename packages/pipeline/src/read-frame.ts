import { type Frame, type FrameInput, toFrame } from '@leeway/stats-core'
import { leewayDocument } from './leeway-document.ts'
import { PipelineError } from './pipeline-error.ts'

/** A data set: the path of a data file, or anything that is a frame already. */
export type DataInput = string | URL | FrameInput

/** Returns whether an input is a file's path rather than data in memory. */
export function isPath(input: unknown): input is string | URL {
  return typeof input === 'string' || input instanceof URL
}

/** Returns what messages call an input: its path, or its role. */
export function nameOf(input: unknown, role: string): string {
  return isPath(input) ? String(input) : role
}

/**
 * Returns the data set as a frame. The engine that reads files is loaded only for one.
 *
 * @throws {DataSourceError} where a file cannot be read
 * @throws {PipelineError} `not_data` where it holds a report or a stored profile
 * @throws {StatsError} where data in memory is no frame
 */
export async function readFrame(input: DataInput): Promise<Frame> {
  if (!isPath(input)) return toFrame(input)
  const document = await leewayDocument(input)
  if (document !== undefined) throw new PipelineError('not_data', `${input}: ${notData[document]}`)
  const { readTable } = await import('@leeway/data-sources')
  return toFrame(await readTable(input))
}

const notData = {
  profile: 'is a stored profile, which can only be the reference; expected data',
  report: 'is a report of Leeway; expected data, or a stored profile as the reference',
} as const
