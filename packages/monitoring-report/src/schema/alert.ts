import { z } from 'zod'
import { evidenceSchema, severitySchema } from './primitives.ts'

export const alertTypeSchema = z.enum([
  'data_drift',
  'target_drift',
  'prediction_drift',
  'data_quality',
  'performance',
])
export type AlertType = z.infer<typeof alertTypeSchema>

/** A verdict that somebody must hear of. */
export const alertSchema = z
  .object({
    id: z
      .string()
      .min(1)
      .describe('stable over runs: same monitor, type and column (or measure) give the same id'),
    type: alertTypeSchema,
    severity: severitySchema,
    message: z.string().min(1),
    column: z.string().optional(),
    value: z.number().optional().describe('what was found'),
    threshold: z.number().optional().describe('what it was compared with'),
    continued: z
      .literal(true)
      .optional()
      .describe(
        'an alert of the previous report that has not ended: what it is about is below its threshold, not yet below 0.8 of it, or could not be judged',
      ),
    labels: z.record(z.string(), z.string()).optional(),
    evidence: evidenceSchema
      .optional()
      .describe('what a replay needs: test, sizes, statistic, threshold, seed'),
  })
  .meta({ id: 'Alert' })
export type Alert = z.infer<typeof alertSchema>
