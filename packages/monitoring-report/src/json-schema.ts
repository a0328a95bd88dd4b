import { z } from 'zod'
import { monitoringReportSchema } from './schema/monitoring-report.ts'

/** Returns the JSON Schema (draft 2020-12) of a monitoring report; the file `schema.json` of this package holds the same. */
export function monitoringReportJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(monitoringReportSchema, { io: 'input' }),
    title: 'Leeway monitoring report',
  }
}
