import { z } from 'zod'
import { columnDriftSchema, driftWhenSchema, effectSchema } from './column-drift.ts'
import { countSchema, evidenceSchema, shareSchema, verdictSchema } from './primitives.ts'

/** One verdict on several columns together: a domain classifier, MMD, PCA reconstruction error. */
export const multivariateDriftSchema = z
  .object({
    name: z.string().describe('what was judged: `all features`, the name of an embedding'),
    kind: z
      .literal('embedding')
      .optional()
      .describe('present where the columns are the components of an embedding'),
    columns: z.array(z.string()),
    status: verdictSchema,
    reason: z.string().optional(),
    detail: z.string().optional(),
    test: z.string().optional(),
    score: z.number().optional(),
    threshold: z.number().optional().describe('what the score was compared with'),
    scoreKind: z.enum(['p-value', 'distance']).optional(),
    driftWhen: driftWhenSchema.optional(),
    statistic: z.number().optional(),
    pValue: shareSchema.optional().describe('before correction'),
    correctedPValue: shareSchema
      .optional()
      .describe('after correction over the verdicts of this list'),
    effect: effectSchema.optional(),
    contributions: z
      .array(z.object({ column: z.string(), value: z.number() }))
      .optional()
      .describe('largest first'),
    evidence: evidenceSchema.optional(),
  })
  .meta({ id: 'MultivariateDrift' })
export type MultivariateDrift = z.infer<typeof multivariateDriftSchema>

/** Whether the relation between a feature, or a prediction, and the target moved. */
export const relationDriftSchema = z
  .object({
    feature: z.string().describe('the feature, or the prediction'),
    target: z.string(),
    status: verdictSchema,
    reason: z.string().optional(),
    detail: z.string().optional(),
    measure: z
      .string()
      .optional()
      .describe('`spearman`, `rank-biserial`, `phi`, `correlation-ratio`, `cramers-v`'),
    reference: z.number().optional().describe('the measure in the reference'),
    current: z.number().optional().describe('the measure in the current data'),
    statistic: z.number().optional(),
    pValue: shareSchema.optional().describe('before correction'),
    correctedPValue: shareSchema.optional().describe('after correction over all relations'),
    threshold: z.number().optional().describe('what the corrected p-value was compared with'),
    effect: effectSchema
      .optional()
      .describe('how far the relation moved, whatever its two columns did by themselves'),
    detectable: z
      .number()
      .min(0)
      .optional()
      .describe('smallest effect that would have been found with probability 0.8'),
    evidence: evidenceSchema.optional(),
  })
  .meta({ id: 'RelationDrift' })
export type RelationDrift = z.infer<typeof relationDriftSchema>

/** How the columns were judged, so that a verdict can be replayed. */
export const driftMethodSchema = z
  .object({
    alpha: z.number().gt(0).lt(1).describe('the rate of false alarms, after correction'),
    correction: z
      .string()
      .describe('`benjamini-hochberg`, `benjamini-yekutieli`, `holm`, `bonferroni`, `none`'),
    driftThreshold: z
      .number()
      .describe(
        '`calibrated`: smallest effect that counts as large; `evidently`: see `driftThresholdReading`',
      ),
    driftThresholdReading: z
      .enum(['effect', 'score', 'test-defaults'])
      .optional()
      .describe(
        'what `driftThreshold` was compared with: effects, the scores of all tests, or nothing (each test its default)',
      ),
    seed: z.string(),
  })
  .meta({ id: 'DriftMethod' })
export type DriftMethod = z.infer<typeof driftMethodSchema>

/** The drift of the features, column by column in the order of the reference. */
export const dataDriftSchema = z
  .object({
    status: verdictSchema,
    driftShare: shareSchema.describe('driftedColumns / totalColumns, 0 when no column was judged'),
    driftShareThreshold: shareSchema.describe('from this share on the data set has drifted'),
    driftedColumns: countSchema,
    totalColumns: countSchema.describe('judged columns'),
    withoutOneRow: z
      .object({ driftedColumns: countSchema, driftShare: shareSchema })
      .optional()
      .describe(
        'the same without the current row that the reference knows least of; present where the data set would have drifted by that row alone, and then what `status` goes by',
      ),
    method: driftMethodSchema,
    columns: z.array(columnDriftSchema),
    multivariate: z.array(multivariateDriftSchema).optional(),
  })
  .meta({ id: 'DataDrift' })
export type DataDrift = z.infer<typeof dataDriftSchema>
