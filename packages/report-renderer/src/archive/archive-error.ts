import { RendererError } from '../renderer-error.ts'

/** What the operating system means, for the failures that its user can do something about. */
const meanings: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'there is no such folder, and it could not be made',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
}

/** Returns the error that says what could not be done with which folder, and why. */
export function archiveError(what: string, folder: string, cause: unknown): RendererError {
  const { code, message = String(cause) } = cause as Partial<NodeJS.ErrnoException>
  const why = (code && meanings[code]) ?? message
  return new RendererError('archive_failed', `${what} ${folder}: ${why}`, { cause })
}
