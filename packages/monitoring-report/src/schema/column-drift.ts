import { z } from 'zod'
import { columnSummarySchema } from './column-summary.ts'
import {
  columnKindSchema,
  countSchema,
  evidenceSchema,
  shareSchema,
  verdictSchema,
} from './primitives.ts'

const counts = {
  reference: z.array(countSchema).describe('rows of the reference in each bin'),
  current: z.array(countSchema).describe('rows of the current data in each bin'),
}

/**
 * Both sides counted into the same bins. Numeric: k + 1 `edges` bound k bins; the first and the last bin also hold everything below and
 * above (bins come from the reference, so the current data may reach further). Categorical: one bin for each of `categories`, the rest
 * together in a last one where `other` is true.
 */
export const distributionSchema = z
  .union([
    z.object({ edges: z.array(z.number()).min(2), ...counts }),
    z.object({ categories: z.array(z.string()).min(1), other: z.boolean().optional(), ...counts }),
  ])
  .meta({ id: 'Distribution' })
export type Distribution = z.infer<typeof distributionSchema>

/** How large a change is, as a property of the two distributions, beside the size from which it counts as large. */
export const effectSchema = z
  .object({
    name: z.string().describe('`jensen-shannon-distance`, …'),
    value: z.number().min(0),
    threshold: z.number().min(0),
  })
  .meta({ id: 'Effect' })
export type Effect = z.infer<typeof effectSchema>

/** Which values make a score a drift. */
export const driftWhenSchema = z.enum(['below', 'at-or-below', 'above', 'at-or-above'])
export type DriftWhen = z.infer<typeof driftWhenSchema>

/** The verdict on one column, or on one column's prediction, target or text. */
export const columnDriftSchema = z
  .object({
    name: z.string(),
    kind: columnKindSchema,
    status: verdictSchema,
    reason: z.string().optional().describe('why it was skipped: a code of `skipReasons`'),
    detail: z.string().optional().describe('the reason as a sentence'),
    test: z.string().optional().describe('id of the drift test'),
    score: z.number().optional().describe('what the drift test returned: a p-value or a distance'),
    threshold: z.number().optional().describe('what the score was compared with'),
    scoreKind: z.enum(['p-value', 'distance']).optional(),
    driftWhen: driftWhenSchema
      .optional()
      .describe('the side of the threshold on which the score means drift'),
    statistic: z.number().optional(),
    pValue: shareSchema.optional().describe('before correction'),
    correctedPValue: shareSchema.optional().describe('after correction over the judged columns'),
    effect: effectSchema.optional(),
    detectable: z
      .number()
      .min(0)
      .optional()
      .describe(
        'smallest effect that would have been found with probability 0.8 at these sizes: of a normal column that moves (under a test of spread: that widens), of rows that move between categories there are, of texts that are replaced',
      ),
    importance: z
      .number()
      .min(0)
      .optional()
      .describe(
        'importance of the feature, given or estimated from the reference; 1 is that of the most important one',
      ),
    evidence: evidenceSchema
      .optional()
      .describe('what a replay needs: sizes, seed, number of draws, bins'),
    reference: columnSummarySchema
      .optional()
      .describe('absent where the column is missing or sensitive'),
    current: columnSummarySchema
      .optional()
      .describe('absent where the column is missing or sensitive'),
    distribution: distributionSchema.optional(),
  })
  .meta({ id: 'ColumnDrift' })
export type ColumnDrift = z.infer<typeof columnDriftSchema>
