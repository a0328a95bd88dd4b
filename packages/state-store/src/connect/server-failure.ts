import { StoreError } from '../store-error.ts'

/** SQLSTATE classes and codes after which the server is not there for us: connection exceptions, too many connections, shutdown. */
const gone = /^(08|53300|57P)/

/** Returns what an error of a server's statement means to its user; errors that mean a mistake in Leeway come back as they are. */
export function serverFailure(where: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof StoreError) return cause
  const { code = '', message } = cause as Error & { code?: string }
  const isBroken =
    gone.test(code) ||
    /^E[A-Z]+$/.test(code) ||
    /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered|was closed))/.test(
      message,
    )
  if (isBroken) {
    const text = `state store ${where}: the connection broke off (${message || code}); is the server running?`
    return new StoreError('unreachable', text, { cause })
  }
  const advice =
    refusals[code] ?? (/^(53|25006)/.test(code) ? 'the server takes no more' : undefined)
  if (advice === undefined) return cause
  return new StoreError('refused', `state store ${where}: ${message}; ${advice}`, { cause })
}

/** What would be right, by SQLSTATE. */
const refusals: Readonly<Record<string, string>> = {
  '42501':
    'the user needs the right to make the schema leeway in this database (GRANT CREATE ON DATABASE), or to use and change the one that is there and its tables',
  '25006':
    'the server only reads: a replica, or set to read only; Leeway needs one that it may write',
  '53100': 'the server’s disk is full',
}
