import { z } from 'zod'
import { columnDriftSchema, effectSchema } from './column-drift.ts'
import { countSchema, evidenceSchema, shareSchema, verdictSchema } from './primitives.ts'

/** One verdict on several columns together: a domain classifier, MMD, PCA reconstruction error. */
export const multivariateDriftSchema = z
  .object({
    name: z.string().describe('what was judged: `all features`, the name of an embedding'),
    columns: z.array(z.string()),
    status: verdictSchema,
    reason: z.string().optional(),
    detail: z.string().optional(),
    test: z.string().optional(),
    score: z.number().optional(),
    threshold: z.number().optional(),
    statistic: z.number().optional(),
    pValue: shareSchema.optional(),
    effect: effectSchema.optional(),
    contributions: z
      .array(z.object({ column: z.string(), value: z.number() }))
      .optional()
      .describe('largest first'),
    evidence: evidenceSchema.optional(),
  })
  .meta({ id: 'MultivariateDrift' })
export type MultivariateDrift = z.infer<typeof multivariateDriftSchema>

/** Whether the relation between a feature and the target moved. */
export const relationDriftSchema = z
  .object({
    feature: z.string(),
    target: z.string(),
    status: verdictSchema,
    reason: z.string().optional(),
    detail: z.string().optional(),
    measure: z.string().optional().describe('`spearman`, `cramers-v`, `correlation-ratio`, …'),
    reference: z.number().optional().describe('the measure in the reference'),
    current: z.number().optional().describe('the measure in the current data'),
    pValue: shareSchema.optional(),
    correctedPValue: shareSchema.optional(),
    threshold: z.number().optional(),
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
    method: driftMethodSchema,
    columns: z.array(columnDriftSchema),
    multivariate: z.array(multivariateDriftSchema).optional(),
  })
  .meta({ id: 'DataDrift' })
export type DataDrift = z.infer<typeof dataDriftSchema>
