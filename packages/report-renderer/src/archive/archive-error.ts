import { RendererError, type RendererErrorCode } from '../renderer-error.ts'

/** What the operating system means, for the failures that its user can do something about. */
const meanings: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
  EFBIG: 'the file is larger than files may be here',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'there is no such folder, and it could not be made',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
}

/** Returns the error that says what could not be done with which folder, and why. */
export function archiveError(
  what: string,
  folder: string,
  cause: unknown,
  code: RendererErrorCode = 'archive_failed',
): RendererError {
  const { code: errno, message = String(cause) } = cause as Partial<NodeJS.ErrnoException>
  const why = (errno && meanings[errno]) ?? message
  return new RendererError(code, `${what} ${folder}: ${why}`, { cause })
}
