import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ProfileReferenceOptions } from '@leeway/monitor'
import { type StoredProfile, serializeProfile } from '@leeway/stats-core'
import { assertMapped } from './assert-mapped.ts'
import { makeFolder } from './make-folder.ts'
import { PipelineError } from './pipeline-error.ts'
import { type DataInput, nameOf, readFrame } from './read-frame.ts'
import { sinkError } from './sink-error.ts'
import { createStageClock, type Stage } from './stage-clock.ts'
import type { WrittenOutput } from './write-outputs.ts'

/** Data of which a profile is to be kept, and where. */
export interface ProfileOptions extends Omit<ProfileReferenceOptions, 'reference'> {
  /** The data that is taken as normal: a file's path, an Arrow table, rows, or arrays by column. */
  readonly data: DataInput
  /** The file to write; default none. */
  readonly out?: string
  /** Called when a step begins, with what is being done. */
  readonly onStage?: (name: string) => void
}

/** What came of {@link profileOnce}. */
export interface ProfileResult {
  readonly profile: StoredProfile
  /** The file that holds it, where one was asked for and written. */
  readonly written?: WrittenOutput
  /** Why the file could not be written; the profile stands all the same. */
  readonly sinkError?: PipelineError
  /** Every step and its time, in order. */
  readonly stages: readonly Stage[]
}

/**
 * Reads a data set and keeps its profile, which `compareOnce` and `MlMonitor` take as a reference in the place of the data.
 *
 * @throws {DataSourceError} where a file cannot be read
 * @throws {PipelineError} `no_rows`, `unknown_column`, `not_data`
 * @throws {MonitorError} where an option names a column or a policy that is not there
 */
export async function profileOnce(options: ProfileOptions): Promise<ProfileResult> {
  const { data, out, onStage, ...kept } = options
  const clock = createStageClock({ onStage })
  const frame = await clock.run('read data', () => readFrame(data))
  if (frame.rows === 0) {
    throw new PipelineError(
      'no_rows',
      `${nameOf(data, 'data')}: has no rows, a profile needs at least one`,
    )
  }
  assertMapped(options.columnMapping ?? {}, [frame])
  const profile = await clock.run('profile', async () => {
    const { profileReference } = await import('@leeway/monitor')
    return profileReference({ ...kept, reference: frame })
  })
  if (out === undefined) return { profile, stages: clock.stages }
  const content = Buffer.from(`${serializeProfile(profile)}\n`)
  try {
    await clock.run('write profile', async () => {
      await makeFolder(dirname(out))
      await writeFile(out, content)
    })
    const written = { format: 'profile', path: out, bytes: content.byteLength }
    return { profile, written, stages: clock.stages }
  } catch (cause) {
    const failure = sinkError({ format: 'profile', path: out }, cause)
    return { profile, sinkError: failure, stages: clock.stages }
  }
}
