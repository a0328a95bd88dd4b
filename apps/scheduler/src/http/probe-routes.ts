import type { FastifyInstance } from 'fastify'
import type { ServerContext } from './server-context.ts'

/** Ticks come every ten seconds at most; after so many milliseconds without one, something stands still. */
const LONGEST_SILENCE = 120_000

/** Adds `/metrics`, `/healthz` (it looks for work as it should) and `/readyz` (it takes work, and the store answers). */
export function addProbeRoutes(server: FastifyInstance, context: ServerContext): void {
  const { latest, metrics, engine, store, now } = context
  server.get('/metrics', async (_, reply) => {
    await latest.refresh(context.loaded().config.monitors.map(({ name }) => name))
    const texts = [await latest.exporter.render(), await metrics.render()]
    return reply.type(latest.exporter.contentType).send(texts.join('\n'))
  })
  server.get('/healthz', async (_, reply) => {
    const silence = now() - engine.lastTick()
    if (silence <= LONGEST_SILENCE) return reply.type('text/plain').send('ok\n')
    return reply
      .code(503)
      .type('text/plain')
      .send(`the scheduler last looked for work ${Math.round(silence / 1000)} seconds ago\n`)
  })
  server.get('/readyz', async (_, reply) => {
    reply.type('text/plain')
    if (!context.isReady()) return reply.code(503).send('stopping\n')
    try {
      await store.executeSql('select 1')
    } catch {
      return reply.code(503).send('the store does not answer\n')
    }
    return reply.send('ok\n')
  })
}
