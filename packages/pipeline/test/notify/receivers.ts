import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** What a receiver does with a request. */
export type Reply =
  | { readonly status: number; readonly headers?: Record<string, string> }
  | 'hang'
  | 'reset'

/** A receiver of webhooks on loopback; it ends with the test. */
export interface HttpReceiver {
  readonly url: string
  readonly requests: {
    readonly headers: IncomingHttpHeaders
    readonly body: string
    readonly reply: Reply
  }[]
}

/** Starts a receiver that replies with each of `replies` in turn, and with 200 from then on. */
export async function receiveHttp(...replies: readonly Reply[]): Promise<HttpReceiver> {
  const requests: HttpReceiver['requests'] = []
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const reply = replies[requests.length] ?? { status: 200 }
    requests.push({ headers: request.headers, body, reply })
    if (reply === 'reset') request.socket.resetAndDestroy()
    else if (reply !== 'hang') response.writeHead(reply.status, reply.headers).end('ok')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/services/T000/hush-hush`, requests }
}

/** A mail server on loopback; it ends with the test. */
export interface MailReceiver {
  readonly url: string
  readonly mails: ParsedMail[]
}

/** Starts a real SMTP server that takes the user `leeway` with the password `hush-hush`. */
export async function receiveMail(): Promise<MailReceiver> {
  const mails: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      username === 'leeway' && password === 'hush-hush'
        ? done(null, { user: username })
        : done(new Error('no')),
    onData(stream, _, done) {
      buffer(stream)
        .then(simpleParser)
        .then((mail) => mails.push(mail))
        .then(() => done(), done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://leeway:hush-hush@127.0.0.1:${port}`, mails }
}
