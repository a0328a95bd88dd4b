import { DashboardError } from '../dashboard-error.ts'

/** Where Grafana is, and who asks. */
export interface GrafanaServer {
  /** Address, with the path under which Grafana is served: `http://localhost:3000`, `https://example.org/grafana`. User and password in it are sent as HTTP's Basic scheme wants them. */
  readonly url: string
  /** Token of a service account that may write dashboards and alert rules. It goes before what the address carries. */
  readonly token?: string | undefined
  /** Seconds that an answer may take. Default: 10. */
  readonly timeoutSeconds?: number | undefined
}

/** What Grafana answered: `body` is JSON, or `undefined` where it was none. */
export interface GrafanaAnswer {
  readonly status: number
  readonly ok: boolean
  readonly body: unknown
}

/** Asks Grafana; a redirect is not followed, for the token is not for others. */
export type GrafanaApi = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
) => Promise<GrafanaAnswer>

/**
 * Returns the function that asks a Grafana. Its messages have the server's address without what it carries as user and password, and nothing of the token.
 *
 * @throws {DashboardError} `invalid_option` for what is no address; its function `unreachable`, and `refused` where Grafana does not know who asks (401)
 */
export function createGrafanaApi({ url, token, timeoutSeconds = 10 }: GrafanaServer): GrafanaApi {
  const base = addressOf(url)
  const authorization = authorizationOf(base, token)
  base.username = ''
  base.password = ''
  const place = `${base.origin}${base.pathname.replace(/\/$/, '')}`
  return async (method, path, body) => {
    const headers = {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(authorization === undefined ? {} : { authorization }),
    }
    let response: Response
    let text: string
    try {
      response = await fetch(new URL(path, base), {
        method,
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(1000 * timeoutSeconds),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      text = await response.text()
    } catch (cause) {
      throw new DashboardError(
        'unreachable',
        `Grafana at ${place}: ${whyNot(cause, timeoutSeconds)}`,
        {
          cause,
        },
      )
    }
    if (response.status === 401) {
      const advice =
        authorization === undefined
          ? 'it wants a token; grafana.token of leeway.yaml is that of a service account'
          : 'it does not know the token or the password that it was given'
      throw new DashboardError('refused', `Grafana at ${place}: ${advice}`)
    }
    return { status: response.status, ok: response.ok, body: jsonOf(text) }
  }
}

function addressOf(url: string): URL {
  try {
    const address = new URL(url.endsWith('/') ? url : `${url}/`)
    if (/^https?:$/.test(address.protocol) && address.search === '' && address.hash === '') {
      return address
    }
  } catch {
    // said below: the system's error would quote the address, and with it a password
  }
  throw new DashboardError(
    'invalid_option',
    'Grafana: url is no address, expected one such as http://localhost:3000',
  )
}

function authorizationOf(
  { username, password }: URL,
  token: string | undefined,
): string | undefined {
  if (token !== undefined && token !== '') return `Bearer ${token}`
  if (username === '' && password === '') return undefined
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return `Basic ${Buffer.from(credentials).toString('base64')}`
}

function whyNot(error: unknown, timeoutSeconds: number): string {
  const { name, cause } = error as Error & { cause?: NodeJS.ErrnoException }
  return name === 'TimeoutError'
    ? `no answer in ${timeoutSeconds} s`
    : `it cannot be reached (${cause?.code ?? name}); is it running, and is the address right?`
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
