import { z } from 'zod'
import { templateProblem } from '../window/expand-template.ts'
import { periods } from '../window/period.ts'
import { columnMappingSchema } from './column-mapping-schema.ts'
import { cronProblem } from './cron-problem.ts'
import { judgingFields } from './judging-fields.ts'
import { oneOf } from './one-of.ts'
import { sinkNames } from './sinks-schema.ts'
import { isTimeZone } from './time-zone.ts'

const path = (what: string): z.ZodString => z.string(`expected ${what}`).min(1, `expected ${what}`)

const template = path('the path of a data file').superRefine((text, context) => {
  const problem = templateProblem(text)
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem })
})

/** The time zone of days, weeks and months. */
export const timeZoneSchema = z
  .string()
  .refine(isTimeZone, 'expected a time zone of the IANA database, such as Europe/Berlin')

/** One monitor: a reference, where its current data come from, and how they are judged. */
export const monitorSchema = z.strictObject({
  name: z
    .string('expected a name')
    .regex(
      /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u,
      'expected a name of letters, digits, spaces, dots, hyphens and underscores, at most 100',
    )
    .describe('stands in reports, metrics and file names'),
  labels: z
    .record(z.string(), z.string('expected a text'))
    .default({})
    .describe('model, version, environment, …: carried by reports and metrics'),
  reference: path('the path of a data file').describe('the data that are taken as normal'),
  current: z
    .union(
      [template, z.strictObject({ path: template, timeColumn: path('the name of a column') })],
      'expected the path of a data file, or path and timeColumn',
    )
    .describe(
      'the data of a window: a path with {yyyy}, {MM}, {dd}, {HH} for when the window begins, or rows by their time',
    ),
  window: z
    .enum(periods, `expected one of ${periods.join(', ')}`)
    .default('day')
    .describe('the span of current data that is judged at a time'),
  timeZone: timeZoneSchema.exactOptional().describe('where days begin; default: that of the file'),
  schedule: z
    .string('expected a cron expression')
    .superRefine((text, context) => {
      const problem = cronProblem(text)
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem })
    })
    .exactOptional()
    .describe(
      'when `leeway serve` runs it: a cron expression of five fields; default: when its window ends',
    ),
  mapping: columnMappingSchema.default({}).describe('what the columns are for'),
  ...judgingFields,
  history: z
    .int('expected a whole number')
    .min(0, 'expected 0 or more')
    .max(1000, 'expected at most 1000')
    .default(60)
    .describe('reports before this one in which trends are looked for'),
  sinks: z
    .array(oneOf('a sink', sinkNames), 'expected a list of sinks')
    .exactOptional()
    .describe('default: all that are configured'),
  channels: z
    .array(z.string(), 'expected a list of channels')
    .exactOptional()
    .describe('names of channels; default: all'),
})

/** One monitor, every default filled in. */
export type MonitorConfig = z.infer<typeof monitorSchema>
