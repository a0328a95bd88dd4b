import { windowBefore } from '@leeway/pipeline'
import type { FastifyInstance } from 'fastify'
import { findMonitor } from './find-monitor.ts'
import { type MonitorStatus, monitorStatus } from './monitor-status.ts'
import type { ServerContext } from './server-context.ts'

type MonitorRoute = { Params: { name: string } }

const FEW = 20

/** Adds the JSON API: `/api/monitors`, `/api/runs`, and `POST /api/monitors/:name/run`, which the button of a monitor's page asks for too. */
export function addApiRoutes(server: FastifyInstance, context: ServerContext): void {
  const { store, engine, now } = context
  server.get('/api/monitors', async () => {
    const statuses = []
    for (const monitor of context.loaded().config.monitors) {
      statuses.push(plain(await monitorStatus(monitor, context, { limit: FEW })))
    }
    return statuses
  })
  server.get<{ Querystring: { monitor?: string; limit?: string } }>('/api/runs', ({ query }) => {
    const limit = Number(query.limit ?? 100)
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
      throw Object.assign(new Error('limit: expected a whole number from 1 to 1000'), {
        statusCode: 400,
      })
    }
    const { monitor } = query
    return store.runs.list(typeof monitor === 'string' ? { monitor, limit } : { limit })
  })

  const runNow = async (
    name: string,
  ): Promise<{ window: { from: string; to: string }; isNew: boolean }> => {
    const monitor = findMonitor(context, name)
    const at = new Date(now()).toISOString()
    const timeZone = monitor.timeZone ?? context.loaded().config.timeZone
    const window = windowBefore(at, monitor.window, timeZone)
    return { window, isNew: await engine.runNow({ monitor: name, task: 'run', ...window, at }) }
  }
  server.addContentTypeParser('application/x-www-form-urlencoded', (_, payload, done) => {
    payload.resume()
    done(null, undefined)
  })
  server.post<MonitorRoute>('/api/monitors/:name/run', async ({ params }, reply) =>
    reply.code(202).send(await runNow(params.name)),
  )
  server.post<MonitorRoute>('/monitors/:name/run', async ({ params }, reply) => {
    await runNow(params.name)
    return reply.redirect(`/monitors/${encodeURIComponent(params.name)}`, 303)
  })
}

function plain({ windowName, verdict, runs: [run], ...status }: MonitorStatus): object {
  return {
    ...status,
    ...(verdict === undefined ? {} : { verdict: { ...verdict, level: verdict.level.label } }),
    ...(run === undefined ? {} : { lastRun: run }),
    reports: status.reports.map((report) => ({ ...report, windowName: windowName(report.window) })),
  }
}
