import { readFile } from 'node:fs/promises'
import { type Frame, isStoredProfile, parseProfile, type StoredProfile } from '@leeway/stats-core'
import { leewayDocument } from './leeway-document.ts'
import { PipelineError } from './pipeline-error.ts'
import { type DataInput, isPath, readFrame } from './read-frame.ts'

/** What stands for the data that is taken as normal: they themselves, or a profile that was kept of them; either as a file's path or in memory. */
export type ReferenceInput = DataInput | StoredProfile

/**
 * Returns the reference as a frame, or as the profile that it is. A file says by its content which of the two it holds.
 *
 * @throws {PipelineError} `unreadable_profile` where a file begins like a profile and cannot be read as one, `not_data` where it holds a report
 * @throws {DataSourceError} {StatsError} as `readFrame`
 */
export async function readReference(input: ReferenceInput): Promise<Frame | StoredProfile> {
  if (!isPath(input)) return isStoredProfile(input) ? input : readFrame(input)
  return (await leewayDocument(input)) === 'profile' ? readProfile(input) : readFrame(input)
}

async function readProfile(path: string | URL): Promise<StoredProfile> {
  const text = await readFile(path, 'utf8')
  try {
    return parseProfile(text)
  } catch (cause) {
    throw new PipelineError('unreadable_profile', `${path}: ${(cause as Error).message}`, { cause })
  }
}
