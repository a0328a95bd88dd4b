import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { Receiver } from './receiver.ts'

/** Receives e-mail on a free port. */
export interface MailReceiver extends Receiver {
  /** What arrived, in order. */
  readonly mails: readonly ReceivedMail[]
}

/** An e-mail as it arrived, and its parts. */
export interface ReceivedMail {
  readonly source: Uint8Array
  readonly parsed: ParsedMail
}

/** Starts a mail server that takes everything and passes nothing on. */
export async function receiveMail(): Promise<MailReceiver> {
  const mails: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _, done) {
      buffer(stream)
        .then(async (source) => mails.push({ source, parsed: await simpleParser(source) }))
        .then(() => done(), done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}?requireTLS=false`,
    mails,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
