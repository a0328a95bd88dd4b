import type { OutputRequest } from './output-request.ts'
import { PipelineError } from './pipeline-error.ts'

/** What the operating system means, for the failures that its user can do something about. */
const systemErrors: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
  ENOENT: 'there is no such folder, and it could not be made',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
}

/** Returns the error that says which form of the report could not be written where, and why. */
export function sinkError(output: OutputRequest, cause: unknown): PipelineError {
  const { code, message = String(cause) } = cause as Partial<NodeJS.ErrnoException>
  const why = (code && systemErrors[code]) ?? message
  return new PipelineError(
    'sink_failed',
    `${output.format === 'profile' ? 'the profile' : `the ${output.format} report`} could not be written to ${output.path}: ${why}`,
    { cause, output },
  )
}
