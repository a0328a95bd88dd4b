import { FailedAttempt } from './failed-attempt.ts'

const meanings: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host’s name could not be looked up',
  ECONNRESET: 'the connection broke off',
  UND_ERR_SOCKET: 'the connection broke off',
  EPIPE: 'the connection broke off',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'there is no way to the network',
  ETIMEDOUT: 'the host does not answer',
}

/** Returns the failure that an error of the network means; it may be tried again. */
export function brokenConnection(cause: unknown): FailedAttempt {
  const code = codeOf(cause)
  const meaning = (code && meanings[code]) ?? code ?? 'the request failed'
  return new FailedAttempt('unreachable', `could not be reached: ${meaning}`, {
    retriable: true,
    cause,
  })
}

/** The code of the error, or of the one that it was made from; of several addresses that were tried, the first. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code, cause, errors } = error as NodeJS.ErrnoException & { errors?: unknown[] }
  return code ?? codeOf(cause) ?? codeOf(errors?.[0])
}
