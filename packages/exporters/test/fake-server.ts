import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'

/** What arrived at a fake server. */
export interface ReceivedRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What it does: an answer, nothing at all, an answer that never ends, or the end of the connection. */
export type Reply =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | 'hang'
  | 'stall'
  | 'reset'

/** A server on loopback that does what real ones cannot be made to do; it ends with the test. */
export interface FakeServer {
  readonly url: string
  readonly requests: ReceivedRequest[]
}

/** Starts a server that replies with each of `replies` in turn, and with the last one from then on. */
export async function startFakeServer(...replies: readonly Reply[]): Promise<FakeServer> {
  const requests: ReceivedRequest[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = '', url: path = '', headers } = request
    const reply = replies[Math.min(requests.length, replies.length - 1)] ?? { status: 200 }
    requests.push({ method, path, headers, body: textOf(Buffer.concat(chunks), headers) })
    if (reply === 'reset') request.socket.resetAndDestroy()
    else if (reply === 'stall') response.writeHead(200).write('wait')
    else if (reply !== 'hang') response.writeHead(reply.status, reply.headers).end(reply.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}

function textOf(body: Buffer, headers: IncomingHttpHeaders): string {
  return (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
}
