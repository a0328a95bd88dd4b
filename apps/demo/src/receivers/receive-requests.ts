import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Receiver } from './receiver.ts'

/** A request that arrived. */
export interface ReceivedRequest {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Receives requests over HTTP on a free port. */
export interface RequestReceiver extends Receiver {
  /** What arrived, in order. */
  readonly requests: readonly ReceivedRequest[]
}

/** Starts a receiver that keeps every request and answers it with 204. */
export async function receiveRequests(): Promise<RequestReceiver> {
  const requests: ReceivedRequest[] = []
  const server = createServer(async (request, response) => {
    const body = await text(request)
    requests.push({ path: request.url ?? '', headers: request.headers, body })
    response.writeHead(204).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
