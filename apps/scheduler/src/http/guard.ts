import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { carriesToken } from './credentials.ts'
import { isLoopback } from './is-loopback.ts'

/** Answered to everybody: probes and Prometheus carry no token. */
const open: ReadonlySet<string | undefined> = new Set(['/metrics', '/healthz', '/readyz'])
const probes: ReadonlySet<string | undefined> = new Set(['/healthz', '/readyz'])

const securityHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; font-src data:; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/**
 * Puts a server under guard: security headers on every answer; with a token, everything but `/metrics`, `/healthz` and `/readyz` asks for it; without one, only requests to a name of this
 * machine are answered, so that no page of a stranger reaches the server through a name of its own (DNS rebinding); and nothing is changed for another site.
 */
export function guard(server: FastifyInstance, token: string | undefined): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders)
    const route = request.routeOptions.url
    if (token === undefined) {
      if (!probes.has(route) && !isLoopback(request.headers.host ?? '')) {
        return refuse(
          reply,
          421,
          'ask for this server as localhost or 127.0.0.1, or give it a token (server.token)',
        )
      }
    } else if (!open.has(route) && !carriesToken(request.headers.authorization, token)) {
      reply.header(
        'WWW-Authenticate',
        'Basic realm="Leeway: any user, the token as password", charset="UTF-8"',
      )
      return refuse(
        reply,
        401,
        'a token is needed: Authorization: Bearer TOKEN, or as the password of any user',
      )
    }
    if (request.method !== 'GET' && request.method !== 'HEAD' && isCrossSite(request)) {
      return refuse(reply, 403, 'requests of other sites change nothing here')
    }
  })
}

/** Whether a browser says that another site sent the request; whoever is no browser says nothing, and carries no credentials of its own accord. */
function isCrossSite({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin, host } = headers
  if (origin === undefined) return false
  if (!URL.canParse(origin)) return true
  const { protocol, host: from } = new URL(origin)
  const here = `${protocol}//${host}`
  return !URL.canParse(here) || new URL(here).host !== from
}

function refuse(reply: FastifyReply, code: number, message: string): FastifyReply {
  return reply.code(code).send({ error: message })
}
