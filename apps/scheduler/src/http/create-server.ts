import fastify, { type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { addApiRoutes } from './api-routes.ts'
import { addArchiveRoutes } from './archive-routes.ts'
import { guard } from './guard.ts'
import { addPageRoutes } from './page-routes.ts'
import { addProbeRoutes } from './probe-routes.ts'
import { addReportRoutes } from './report-routes.ts'
import type { ServerContext } from './server-context.ts'

/** How a server is made. */
export interface ServerOptions {
  readonly context: ServerContext
  readonly token: string | undefined
  readonly log: Logger
}

/** Returns the HTTP server, which does not listen yet. */
export function createServer({ context, token, log }: ServerOptions): FastifyInstance {
  const server = fastify({
    forceCloseConnections: true,
    requestTimeout: 60_000,
    bodyLimit: 1024,
    routerOptions: { maxParamLength: 500 },
  })
  guard(server, token)
  server.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
    const code = error.statusCode ?? 500
    const isOurs = code >= 500 && code !== 501
    if (isOurs) log.error({ url: request.routeOptions.url }, `cannot be answered: ${error.message}`)
    return reply
      .code(code)
      .send({ error: isOurs ? 'cannot be answered now; the log says why' : error.message })
  })
  server.setNotFoundHandler((_, reply) => reply.code(404).send({ error: 'there is nothing here' }))
  addProbeRoutes(server, context)
  addPageRoutes(server, context)
  addReportRoutes(server, context)
  addArchiveRoutes(server, context)
  addApiRoutes(server, context)
  return server
}
