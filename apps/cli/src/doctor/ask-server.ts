/** How long a server may take to answer, in milliseconds. */
const PATIENCE = 5000

/** What a server is asked. */
export interface Question {
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** What it means where access is refused. */
  readonly unauthorized?: string
}

/** What a server answered, no refusal of access. */
export interface Answer {
  readonly ok: boolean
  readonly status: number
  readonly body: string
}

/** Returns what a server answers; user and password of its address go along as HTTP's Basic scheme wants them. @throws Error where it does not answer, or refuses access */
export async function askServer(
  address: string,
  { path, headers = {}, unauthorized }: Question,
): Promise<Answer> {
  const base = new URL(address.endsWith('/') ? address : `${address}/`)
  const url = new URL(path, base)
  const credentials = credentialsOf(address)
  url.username = ''
  url.password = ''
  const basic = credentials === undefined ? {} : { authorization: `Basic ${btoa(credentials)}` }
  const answer = await fetched(url, { ...basic, ...headers }, shownAddress(address))
  if (answer.status !== 401 && answer.status !== 403) return answer
  throw new Error(
    `${shownAddress(address)}: ${unauthorized ?? `it refuses access (${answer.status})`}`,
  )
}

/** Returns what a server answers where it has to be right. @throws Error also where it answers otherwise */
export async function askForSuccess(address: string, question: Question): Promise<Answer> {
  const answer = await askServer(address, question)
  if (answer.ok) return answer
  throw new Error(
    `${shownAddress(address)}: it answers ${answer.status} to /${question.path.split('?')[0]}; is this the right server?`,
  )
}

/** Returns an address without what it carries as user and password. */
export function shownAddress(address: string): string {
  const url = new URL(address)
  return `${url.protocol}//${url.host}`
}

/** Returns what an address carries as `user:password`. */
export function credentialsOf(address: string): string | undefined {
  const { username, password } = new URL(address)
  if (username === '' && password === '') return undefined
  return `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
}

async function fetched(
  url: URL,
  headers: Readonly<Record<string, string>>,
  name: string,
): Promise<Answer> {
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(PATIENCE) })
    return { ok: response.ok, status: response.status, body: await response.text() }
  } catch (error) {
    const { name: kind, cause } = error as Error & { cause?: NodeJS.ErrnoException }
    const why =
      kind === 'TimeoutError' ? `no answer in ${PATIENCE / 1000} s` : (cause?.code ?? kind)
    throw new Error(
      `${name}: cannot be reached (${why}); is it running, and is the address right?`,
      { cause: error },
    )
  }
}
