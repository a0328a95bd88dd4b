import { DataSourceError } from '../data-source-error.ts'

/** Returns the error to throw for one of the operating system's about a path, which becomes its `cause`. */
export function explainSystemError(path: string, cause: unknown): DataSourceError {
  const systemCode = (cause as NodeJS.ErrnoException).code
  if (systemCode === 'ENOENT' || systemCode === 'ENOTDIR') {
    return new DataSourceError('not_found', `${path}: no such file`, { cause })
  }
  if (systemCode === 'EACCES' || systemCode === 'EPERM') {
    return new DataSourceError(
      'permission_denied',
      `${path}: may not be read by this user; check its permissions`,
      { cause },
    )
  }
  return new DataSourceError(
    'read_failed',
    `${path}: cannot be read (${systemCode ?? 'unknown'})`,
    {
      cause,
    },
  )
}
