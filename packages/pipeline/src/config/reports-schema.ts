import { z } from 'zod'
import { reportPeriods } from '../periodic/report-period.ts'
import { cronProblem } from './cron-problem.ts'

/** A form in which reports are written. */
export const reportFormat = z.enum(['json', 'html', 'pdf'], 'expected json, html or pdf')

/** Where periodic reports are kept. */
export const archiveSchema = z.strictObject({
  folder: z
    .string('expected a folder')
    .min(1, 'expected a folder')
    .exactOptional()
    .describe('of the reports before the latest; default: archive in the output folder'),
  maxReports: z
    .int('expected a whole number of reports')
    .min(1, 'expected at least 1 report')
    .default(50)
    .describe('that are kept of each monitor and period, the latest included'),
})

/** One kind of periodic report. */
export const periodicReportSchema = z.strictObject({
  period: z
    .enum(reportPeriods, `expected one of ${reportPeriods.join(', ')}`)
    .describe('the span of data that the report is about'),
  schedule: z
    .string('expected a cron expression')
    .superRefine((text, context) => {
      const problem = cronProblem(text)
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem })
    })
    .exactOptional()
    .describe('when `leeway serve` makes it: a cron expression of five fields'),
  monitors: z
    .array(z.string(), 'expected a list of monitors')
    .exactOptional()
    .describe('names of monitors; default: all'),
  formats: z
    .array(reportFormat, 'expected a list of formats')
    .exactOptional()
    .describe('default: those of output; JSON is always kept'),
  channels: z
    .array(z.string(), 'expected a list of channels')
    .exactOptional()
    .describe('who hears that it is there; default: those of the monitor'),
})
