import { NotifierError, type NotifierErrorCode } from '../notifier-error.ts'
import { visibleText } from '../render/visible-text.ts'
import type { ChannelAddress } from './channel-url.ts'
import { retryAfterSeconds } from './retry-after-seconds.ts'
import { withoutSecrets } from './without-secrets.ts'

/** How a channel asks a service. */
export interface HttpOptions {
  /** @defaultValue the global one */
  readonly fetch?: typeof fetch
  /** The time, in milliseconds since 1970. @defaultValue Date.now */
  readonly now?: () => number
  /** Seconds after which an attempt has failed. @defaultValue 15 */
  readonly timeoutSeconds?: number
}

interface PostOptions extends HttpOptions {
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

/** How much of an answer is read, and how much of it is told. */
const LONGEST_ANSWER = 4096
const LONGEST_TOLD = 200

/** Sends JSON once; redirects are not followed. @throws {NotifierError} where the answer is not 2xx */
export async function postJson(
  { url, label, secrets, authorization }: ChannelAddress,
  body: string,
  options: PostOptions,
): Promise<void> {
  const { now = Date.now, timeoutSeconds = 15, signal, headers } = options
  const deadline = AbortSignal.timeout(timeoutSeconds * 1000)
  let response: Response
  let said: string
  try {
    response = await (options.fetch ?? fetch)(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'leeway',
        ...(authorization === undefined ? {} : { authorization }),
        ...headers,
      },
      body,
      signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
    })
    said = await beginningOf(response)
  } catch (error) {
    if (deadline.aborted) {
      throw new NotifierError('timeout', `${label} did not answer in ${timeoutSeconds} s`)
    }
    throw new NotifierError('unreachable', `${label} could not be reached: ${meaningOf(error)}`)
  }
  if (response.ok) return
  const told = visibleText(withoutSecrets(said, secrets)).trim().slice(0, LONGEST_TOLD)
  throw new NotifierError(
    codeOf(response.status),
    `${label} answered ${response.status}${told === '' ? '' : `: ${told}`}${adviceOn(response.status)}`,
    { retryAfter: retryAfterSeconds(response.headers.get('retry-after'), now()) },
  )
}

function codeOf(status: number): NotifierErrorCode {
  if (status >= 500 || [408, 425, 429].includes(status)) return 'unavailable'
  if (status === 410) return 'gone'
  if (status >= 300 && status < 400) return 'redirected'
  return status === 401 || status === 403 ? 'unauthorized' : 'rejected'
}

function adviceOn(status: number): string {
  if (status === 410) return '; the address is gone, take the channel out or give it a new one'
  if (status >= 300 && status < 400) return '; redirects are not followed, give the address itself'
  return ''
}

async function beginningOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= LONGEST_ANSWER) break
  }
  return Buffer.concat(chunks).toString('utf8', 0, LONGEST_ANSWER)
}

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

/** What an error of the network means; its own text may have the URL. */
function meaningOf(error: unknown): string {
  if (!(error instanceof Error)) return 'the request failed'
  const { code, cause, name } = error as NodeJS.ErrnoException
  if (name === 'AbortError') return 'the attempt was ended'
  if (typeof code === 'string') return meanings[code] ?? code
  return cause === undefined ? 'the request failed' : meaningOf(cause)
}
