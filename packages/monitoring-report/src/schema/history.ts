import { z } from 'zod'
import { instantSchema, shareSchema } from './primitives.ts'

/** A measure in the previous report and in this one. */
export const movedMeasureSchema = z
  .object({
    measure: z
      .string()
      .describe('path of the measure: `dataDrift.driftShare`, `performance.current.rocAuc`'),
    column: z.string().optional(),
    previous: z.number(),
    current: z.number(),
  })
  .meta({ id: 'MovedMeasure' })
export type MovedMeasure = z.infer<typeof movedMeasureSchema>

/** This report beside the one before. */
export const reportComparisonSchema = z
  .object({
    previousRunId: z.string(),
    previousGeneratedAt: instantSchema,
    newlyDrifted: z.array(z.string()),
    stillDrifted: z.array(z.string()),
    recovered: z.array(z.string()),
    appeared: z
      .array(z.string())
      .optional()
      .describe('columns that the previous report did not have'),
    disappeared: z.array(z.string()).optional(),
    measures: z.array(movedMeasureSchema),
  })
  .meta({ id: 'ReportComparison' })
export type ReportComparison = z.infer<typeof reportComparisonSchema>

/** A measure over many reports, oldest first, and the pattern found in it. */
export const trendSchema = z
  .object({
    measure: z.string(),
    column: z.string().optional(),
    points: z.array(z.object({ at: instantSchema, value: z.number().nullable() })).min(1),
    threshold: z.number().optional(),
    pattern: z
      .object({
        kind: z.enum(['level-shift', 'gradual-trend', 'spike', 'weekly-season', 'recovery']),
        since: instantSchema.optional(),
        size: z.number().optional(),
        pValue: shareSchema.optional(),
        message: z.string(),
      })
      .optional(),
  })
  .meta({ id: 'Trend' })
export type Trend = z.infer<typeof trendSchema>
