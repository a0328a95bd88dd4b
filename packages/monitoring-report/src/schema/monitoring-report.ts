import { z } from 'zod'
import { alertSchema } from './alert.ts'
import { columnDriftSchema } from './column-drift.ts'
import { dataDriftSchema, relationDriftSchema } from './data-drift.ts'
import { dataQualitySchema } from './data-quality.ts'
import { reportComparisonSchema, trendSchema } from './history.ts'
import { performanceSchema } from './performance.ts'
import { countSchema, instantSchema } from './primitives.ts'

/** The version of the report's schema that this package reads and writes. */
export const schemaVersion = '1'

/** Something that could not be judged, and why. */
export const skippedSchema = z
  .object({
    what: z.string().describe('`column "odds"`, `performance`, `targetDrift`'),
    reason: z.string().describe('a code of `skipReasons`'),
    detail: z.string(),
  })
  .meta({ id: 'Skipped' })
export type Skipped = z.infer<typeof skippedSchema>

const span = {
  rows: countSchema,
  from: z.string().optional().describe('earliest timestamp of the datetime column, ISO 8601'),
  to: z.string().optional().describe('latest timestamp of the datetime column, ISO 8601'),
}

/** What was judged in place of all rows, and what that costs. */
export const samplingSchema = z
  .object({
    rows: countSchema.describe('rows that each side has at most'),
    seed: z.string(),
    referenceRows: countSchema.describe('rows of the reference before sampling'),
    currentRows: countSchema.describe('rows of the current data before sampling'),
    detectable: z
      .number()
      .min(0)
      .describe(
        'smallest effect of a numeric column, a Jensen-Shannon distance, found to be real with probability 0.8 at the sampled sizes',
      ),
    detectableInAll: z.number().min(0).describe('the same with all rows'),
    detail: z.string().describe('the cost as a sentence'),
  })
  .meta({ id: 'Sampling' })
export type Sampling = z.infer<typeof samplingSchema>

/**
 * One monitoring report: plain JSON, without NaN or Infinity, numbers unrounded, columns in the order of the reference, the same for the
 * same input. Parts that were not asked for are absent; what was asked for and could not be judged is listed in `skipped`.
 */
export const monitoringReportSchema = z.object({
  schemaVersion: z.literal(schemaVersion),
  monitor: z.object({
    name: z.string().min(1),
    policy: z.string().min(1),
    policyVersion: z.string().min(1),
    labels: z.record(z.string(), z.string()).describe('model, version, environment, …'),
  }),
  runId: z.string().min(1),
  generatedAt: instantSchema,
  reference: z.object({
    ...span,
    fingerprint: z.string().describe('hash of schema and profile'),
    ageSeconds: z
      .number()
      .optional()
      .describe('from `to` to `generatedAt`; negative where the reference is later'),
  }),
  current: z.object(span),
  sampling: samplingSchema
    .optional()
    .describe('present where only some of the rows were judged; every count is then of those'),
  dataDrift: dataDriftSchema.optional(),
  targetDrift: columnDriftSchema.optional(),
  predictionDrift: z.array(columnDriftSchema).optional(),
  relationDrift: z.array(relationDriftSchema).optional(),
  dataQuality: dataQualitySchema.optional(),
  performance: performanceSchema.optional(),
  alerts: z.array(alertSchema),
  comparison: reportComparisonSchema.optional(),
  trends: z.array(trendSchema).optional(),
  skipped: z.array(skippedSchema),
  timings: z
    .record(z.string(), z.number().min(0))
    .optional()
    .describe('seconds, by stage; only when asked for'),
})
export type MonitoringReport = z.infer<typeof monitoringReportSchema>
