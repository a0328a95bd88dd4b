import type { MonitoringReport } from '@leeway/monitoring-report'
import { renderReport } from '@leeway/pipeline'
import type { FastifyInstance } from 'fastify'
import { reportForms } from '../pages/report-links.ts'
import type { ServerContext } from './server-context.ts'

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

type ReportRoute = { Params: { id: string } }

/** Adds stored reports, made into pages when they are asked for: `/reports/:id` as HTML, `/reports/:id/report.json`. */
export function addReportRoutes(server: FastifyInstance, { store }: ServerContext): void {
  const read = async (id: string): Promise<MonitoringReport> => {
    const report = await store.reports.ofRun(id)
    if (report !== undefined) return report
    throw Object.assign(new Error('there is no report of that run'), { statusCode: 404 })
  }
  for (const form of reportForms) {
    const path = form === 'html' ? '/reports/:id' : `/reports/:id/report.${form}`
    server.get<ReportRoute>(path, async ({ params }, reply) => {
      const content = await renderReport(await read(params.id), form)
      if (form === 'html') reply.header('Content-Security-Policy', "frame-ancestors 'none'") // the page says the rest itself, by hashes
      return reply.type(contentTypes[form] ?? 'application/octet-stream').send(content)
    })
  }
  server.get<ReportRoute>('/api/reports/:id', async ({ params }) => read(params.id))
}
