import { z } from 'zod'
import { shownKey } from '../yaml/shown-key.ts'
import { channelSchema } from './channels-schema.ts'
import { monitorSchema, timeZoneSchema } from './monitor-schema.ts'
import { archiveSchema, periodicReportSchema, reportFormat } from './reports-schema.ts'
import { secret } from './secret.ts'
import { schedulerSchema, serverSchema } from './serve-schema.ts'
import { grafanaSchema, sinksSchema } from './sinks-schema.ts'

const postgresUrl = 'a URL such as postgres://user:password@host:5432/leeway'

const folder = (what: string): z.ZodString =>
  z.string(`expected ${what}`).min(1, `expected ${what}`)

const atLeastOne = (what: string): z.ZodInt =>
  z.int(`expected a whole number of ${what}`).min(1, `expected at least 1 of ${what}`)

/** What `leeway.yaml` may say. Types, defaults, messages and the JSON Schema for editors come from here. */
export const leewayConfigSchema = z
  .strictObject(
    {
      $schema: z.string().exactOptional().describe('the JSON Schema of this file, for editors'),
      timeZone: timeZoneSchema.default('UTC').describe('where days, weeks and months begin'),
      store: z
        .strictObject({
          folder: folder('a folder').exactOptional().describe('of the embedded store'),
          url: secret(postgresUrl)
            .regex(/^postgres(ql)?:\/\/./, `expected ${postgresUrl}`)
            .exactOptional()
            .describe('a Postgres server instead, for several replicas'),
        })
        .refine(({ folder, url }) => folder === undefined || url === undefined, {
          error: 'expected folder or url, not both',
        })
        .default({})
        .describe('where runs, reports and alert states are kept; default: the folder .leeway'),
      retention: z
        .strictObject({
          days: atLeastOne('days').exactOptional().describe('reports that are not older'),
          reports: atLeastOne('reports').exactOptional().describe('the latest of each monitor'),
        })
        .exactOptional()
        .describe('what the store keeps, applied after a run; default: everything'),
      output: z
        .strictObject({
          folder: folder('a folder').default('reports'),
          formats: z.array(reportFormat).default(['json', 'html']),
        })
        .prefault({})
        .describe('the files that are written for each report'),
      archive: archiveSchema.prefault({}).describe('where periodic reports are kept, and how many'),
      reports: z
        .array(periodicReportSchema, 'expected a list of reports')
        .default([])
        .describe('daily, weekly and monthly reports'),
      sinks: sinksSchema.prefault({}),
      grafana: grafanaSchema.prefault({}),
      channels: z
        .record(z.string().min(1), channelSchema)
        .default({})
        .describe('who hears of alerts, by name'),
      server: serverSchema.prefault({}).describe('where `leeway serve` answers'),
      scheduler: schedulerSchema.prefault({}).describe('how `leeway serve` runs monitors'),
      monitors: z.array(monitorSchema, 'expected a list of monitors').min(1, 'expected a monitor'),
    },
    'expected keys with values, with a list of monitors among them',
  )
  .superRefine(({ monitors, channels, reports }, context) => {
    const names = monitors.map(({ name }) => name)
    monitors.forEach((monitor, index) => {
      if (names.indexOf(monitor.name) < index) {
        context.addIssue({
          code: 'custom',
          path: ['monitors', index, 'name'],
          message: `a monitor before has the name '${monitor.name}' too, each needs one of its own`,
        })
      }
      for (const [place, channel] of (monitor.channels ?? []).entries()) {
        if (Object.hasOwn(channels, channel)) continue
        const known = Object.keys(channels).join(', ') || 'none'
        context.addIssue({
          code: 'custom',
          path: ['monitors', index, 'channels', place],
          message: `no channel '${shownKey(channel)}', there are ${known}`,
        })
      }
    })
    reports.forEach((report, index) => {
      const named = { monitors: names, channels: Object.keys(channels) }
      for (const [key, known] of Object.entries(named)) {
        for (const [place, name] of (report[key as keyof typeof named] ?? []).entries()) {
          if (known.includes(name)) continue
          context.addIssue({
            code: 'custom',
            path: ['reports', index, key, place],
            message: `no ${key.slice(0, -1)} '${shownKey(name)}', there are ${known.join(', ') || 'none'}`,
          })
        }
      }
    })
  })

/** What `leeway.yaml` says, every default filled in. */
export type LeewayConfig = z.infer<typeof leewayConfigSchema>
