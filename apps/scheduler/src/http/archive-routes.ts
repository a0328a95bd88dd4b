import { readFile } from 'node:fs/promises'
import { archiveOf, reportPeriods } from '@leeway/pipeline'
import type { FastifyInstance } from 'fastify'
import { sendReport } from './send-report.ts'
import type { ServerContext } from './server-context.ts'

type ArchiveRoute = { Params: { monitor: string; period: string; name: string; form: string } }

/** Adds the files of periodic reports: `/archive/:monitor/:period/:name/html`, `…/json`, `…/pdf`. Only files that the archive itself lists are read. */
export function addArchiveRoutes(server: FastifyInstance, { loaded }: ServerContext): void {
  server.get<ArchiveRoute>('/archive/:monitor/:period/:name/:form', async ({ params }, reply) => {
    const { monitor, name, form } = params
    const period = reportPeriods.find((each) => each === params.period)
    const entries = period === undefined ? [] : await archiveOf(loaded()).list({ monitor, period })
    const entry = entries.find((each) => each.name === name)
    const file = entry?.files.find(({ format }) => format === form)
    if (file !== undefined) return sendReport(reply, form, await readFile(file.path))
    throw Object.assign(new Error('there is no such report'), { statusCode: 404 })
  })
}
