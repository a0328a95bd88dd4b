import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** What a receiver does with a request. */
export type Reply =
  | {
      readonly status: number
      readonly headers?: Record<string, string>
      readonly body?: string
    }
  | 'hang'
  | 'reset'

/** What arrived at a receiver. */
export interface ReceivedRequest {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Starts a receiver of webhooks on loopback that replies with each of `replies` in turn, and with the last one from then on; it ends with the test. */
export async function receiveHttp(
  ...replies: readonly Reply[]
): Promise<{ readonly origin: string; readonly requests: ReceivedRequest[] }> {
  const requests: ReceivedRequest[] = []
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const reply = replies[Math.min(requests.length, replies.length - 1)] ?? { status: 200 }
    requests.push({ path: request.url ?? '', headers: request.headers, body })
    if (reply === 'reset') request.socket.resetAndDestroy()
    else if (reply !== 'hang') response.writeHead(reply.status, reply.headers).end(reply.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}

/** What arrived at a mail server. */
export interface MailReceiver {
  readonly host: string
  readonly mails: ParsedMail[]
  readonly sources: string[]
}

/** Starts a real SMTP server on loopback that takes the user `leeway` with the password `pass/word`; it ends with the test. */
export async function receiveMail(options: SMTPServerOptions = {}): Promise<MailReceiver> {
  const mails: ParsedMail[] = []
  const sources: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      username === 'leeway' && password === 'pass/word'
        ? done(null, { user: username })
        : done(new Error(`Wrong password ${password}`)),
    onData(stream, _, done) {
      buffer(stream)
        .then((source) => {
          sources.push(source.toString())
          return simpleParser(source)
        })
        .then((mail) => mails.push(mail))
        .then(() => done(), done)
    },
    ...options,
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  return { host: `127.0.0.1:${port}`, mails, sources }
}
