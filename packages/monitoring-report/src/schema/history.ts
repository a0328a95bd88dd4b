import { z } from 'zod'
import { instantSchema, intervalSchema, shareSchema } from './primitives.ts'

/** A measure in the previous report and in this one. */
export const movedMeasureSchema = z
  .object({
    measure: z
      .string()
      .describe('path of the measure: `dataDrift.driftShare`, `performance.current.rocAuc`'),
    column: z.string().optional(),
    previous: z.number(),
    current: z.number(),
    previousInterval: intervalSchema.optional(),
    currentInterval: intervalSchema.optional(),
  })
  .meta({ id: 'MovedMeasure' })
export type MovedMeasure = z.infer<typeof movedMeasureSchema>

/** This report beside the one before. */
export const reportComparisonSchema = z
  .object({
    previousRunId: z.string(),
    previousGeneratedAt: instantSchema,
    newlyDrifted: z
      .array(z.string())
      .describe('columns that have drifted and had not, or were not judged then; largest first'),
    stillDrifted: z.array(z.string()),
    recovered: z.array(z.string()).describe('columns that had drifted and are stable'),
    noLongerJudged: z
      .array(z.string())
      .optional()
      .describe('columns that were judged then and are skipped now'),
    appeared: z
      .array(z.string())
      .optional()
      .describe('columns that the previous report did not have'),
    disappeared: z.array(z.string()).optional(),
    measures: z.array(movedMeasureSchema),
    notes: z
      .array(z.string())
      .optional()
      .describe(
        'what makes the two reports less than comparable: another policy, another reference',
      ),
  })
  .meta({ id: 'ReportComparison' })
export type ReportComparison = z.infer<typeof reportComparisonSchema>

/** A measure over many reports, oldest first, and the pattern found in it. */
export const trendSchema = z
  .object({
    measure: z.string(),
    column: z.string().optional(),
    points: z.array(z.object({ at: instantSchema, value: z.number().nullable() })).min(1),
    threshold: z.number().optional().describe('of the last point that has one'),
    pattern: z
      .object({
        kind: z.enum(['level-shift', 'gradual-trend', 'spike', 'weekly-season', 'recovery']),
        since: instantSchema
          .optional()
          .describe('first point of the new level, the rise or fall, the spike or the excursion'),
        until: instantSchema.optional().describe('of a recovery: last point of the excursion'),
        size: z
          .number()
          .optional()
          .describe(
            'in the unit of the measure: new level less old one, change over all points, spike or excursion less the usual, highest less lowest weekday',
          ),
        pValue: shareSchema
          .optional()
          .describe('corrected for the kinds of pattern looked for, not for the number of series'),
        message: z.string(),
      })
      .optional(),
  })
  .meta({ id: 'Trend' })
export type Trend = z.infer<typeof trendSchema>
