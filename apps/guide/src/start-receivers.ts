import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** Who gets the guide's messages: an SMTP server, and an HTTP server in the place of Slack's and Teams' webhooks. */
export interface Receivers extends AsyncDisposable {
  /** The variables by which the guide finds them. */
  readonly env: Readonly<Record<string, string>>
  /** Mails as they came. */
  readonly mails: readonly string[]
  /** Bodies of requests, by the path that they came to. */
  readonly posted: Readonly<Record<'/slack' | '/teams', readonly string[]>>
}

/** Starts them on free ports of 127.0.0.1. */
export async function startReceivers(): Promise<Receivers> {
  const mails: string[] = []
  const posted = { '/slack': [] as string[], '/teams': [] as string[] }
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _, done) {
      void textOf(stream).then((text) => {
        mails.push(text)
        done()
      })
    },
  })
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  const web = createServer((request, response) => {
    void textOf(request).then((text) => {
      if (request.url === '/slack' || request.url === '/teams') posted[request.url].push(text)
      response.end('ok')
    })
  }).listen(0, '127.0.0.1')
  await once(web, 'listening')
  const [mailAt, webAt] = [smtp.server, web].map((server) => {
    return `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  return {
    env: {
      SMTP_URL: `smtp://${mailAt}`,
      SLACK_WEBHOOK: `http://${webAt}/slack`,
      TEAMS_WEBHOOK: `http://${webAt}/teams`,
    },
    mails,
    posted,
    async [Symbol.asyncDispose]() {
      web.closeAllConnections()
      web.close()
      await new Promise<void>((resolve) => smtp.close(resolve))
    },
  }
}

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
