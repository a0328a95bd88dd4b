import { archiveOf } from '@leeway/pipeline'
import type { ArchiveEntry } from '@leeway/report-renderer'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { archivePage } from '../pages/archive-page.ts'
import { monitorPage } from '../pages/monitor-page.ts'
import { overviewPage } from '../pages/overview-page.ts'
import { siteStyle } from '../pages/style.ts'
import { findMonitor } from './find-monitor.ts'
import { monitorStatus } from './monitor-status.ts'
import type { ServerContext } from './server-context.ts'

const PAGE = 30

/** Adds the pages: the overview, one for each monitor, the list of reports; and their style. */
export function addPageRoutes(server: FastifyInstance, context: ServerContext): void {
  const now = (): string => new Date(context.now()).toISOString()
  const html = (reply: FastifyReply, text: string): FastifyReply =>
    reply.type('text/html; charset=utf-8').send(text)

  server.get('/style.css', (_, reply) =>
    reply
      .header('Cache-Control', 'private, max-age=3600')
      .type('text/css; charset=utf-8')
      .send(siteStyle),
  )
  server.get('/', async (_, reply) => html(reply, overviewPage(await allStatuses(context), now())))
  server.get('/reports', async (_, reply) => {
    const reports = (await allStatuses(context)).flatMap((status) =>
      status.reports.map((report) => ({ ...report, windowName: status.windowName(report.window) })),
    )
    const latest = reports.toSorted((a, b) =>
      a.window.to < b.window.to ? 1 : a.window.to > b.window.to ? -1 : 0,
    )
    return html(reply, archivePage(latest.slice(0, 200), await periodicReports(context), now()))
  })
  server.get<{ Params: { name: string }; Querystring: { before?: string } }>(
    '/monitors/:name',
    async ({ params, query }, reply) => {
      const monitor = findMonitor(context, params.name)
      const before =
        typeof query.before === 'string' && isInstant(query.before) ? query.before : undefined
      const status = await monitorStatus(monitor, context, { limit: PAGE, before })
      const last = status.reports.at(-1)
      const earlier =
        status.reports.length < PAGE || last === undefined
          ? undefined
          : `/monitors/${encodeURIComponent(monitor.name)}?before=${encodeURIComponent(last.window.to)}`
      return html(reply, monitorPage(status, now(), earlier))
    },
  )
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text))
}

async function allStatuses(
  context: ServerContext,
): Promise<Awaited<ReturnType<typeof monitorStatus>>[]> {
  const statuses = []
  for (const monitor of context.loaded().config.monitors) {
    statuses.push(await monitorStatus(monitor, context))
  }
  return statuses
}

/** The periodic reports, the latest first; where the archive cannot be read, none: the rest of the page is there all the same. */
async function periodicReports({ loaded }: ServerContext): Promise<ArchiveEntry[]> {
  const entries = await archiveOf(loaded())
    .list()
    .catch(() => [])
  return entries.toSorted((a, b) => (a.window.to < b.window.to ? 1 : -1)).slice(0, 200)
}
