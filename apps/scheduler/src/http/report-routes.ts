import type { MonitoringReport } from '@leeway/monitoring-report'
import { renderReport } from '@leeway/pipeline'
import type { FastifyInstance } from 'fastify'
import { reportForms } from '../pages/report-links.ts'
import { sendReport } from './send-report.ts'
import type { ServerContext } from './server-context.ts'

type ReportRoute = { Params: { id: string } }

/** Adds stored reports, made into pages when they are asked for: `/reports/:id` as HTML, `/reports/:id/report.json` and `/reports/:id/report.pdf`. */
export function addReportRoutes(server: FastifyInstance, { store }: ServerContext): void {
  const read = async (id: string): Promise<MonitoringReport> => {
    const report = await store.reports.ofRun(id)
    if (report !== undefined) return report
    throw Object.assign(new Error('there is no report of that run'), { statusCode: 404 })
  }
  for (const form of reportForms) {
    const path = form === 'html' ? '/reports/:id' : `/reports/:id/report.${form}`
    server.get<ReportRoute>(path, async ({ params }, reply) => {
      return sendReport(reply, form, await rendered(await read(params.id), form))
    })
  }
  server.get<ReportRoute>('/api/reports/:id', async ({ params }) => read(params.id))
}

/** Where a browser that prints PDFs is missing, that is no mistake of who asks, nor of ours. */
async function rendered(report: MonitoringReport, form: string): Promise<string | Uint8Array> {
  try {
    return await renderReport(report, form)
  } catch (error) {
    const { name, code } = error as Partial<NodeJS.ErrnoException>
    const isMissing = name === 'RendererError' && (code === 'no_browser' || code === 'missing_peer')
    if (!isMissing) throw error
    throw Object.assign(new Error('no PDF can be made here: leeway doctor says what is missing'), {
      statusCode: 501,
    })
  }
}
