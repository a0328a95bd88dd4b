import { z } from 'zod'
import { columnSummarySchema, valueCountSchema } from './column-summary.ts'
import {
  columnKindSchema,
  countSchema,
  evidenceSchema,
  percentageSchema,
  severitySchema,
  shareSchema,
} from './primitives.ts'

/** The quality of one column in the current data, beside the reference. */
export const columnQualitySchema = z
  .object({
    name: z.string(),
    kind: columnKindSchema,
    sensitive: z.boolean().optional().describe('no value of the column appears in the report'),
    missing: countSchema.describe('missing values (nulls and NaN) in the current data'),
    missingPercentage: percentageSchema,
    referenceMissingPercentage: percentageSchema.optional(),
    constant: z.boolean().optional().describe('at most one distinct value'),
    nearlyConstant: z.boolean().optional().describe('one value fills at least 95 % of the rows'),
    unique: z.boolean().optional().describe('no value occurs twice'),
    outOfRange: countSchema
      .optional()
      .describe('values outside the range of the reference, or the given one'),
    newCategories: z
      .array(valueCountSchema)
      .optional()
      .describe('categories that the reference never had, most frequent first'),
    newCategoryCount: countSchema.optional(),
    lostCategoryCount: countSchema
      .optional()
      .describe('categories of the reference that the current data never has'),
    reference: columnSummarySchema.optional(),
    current: columnSummarySchema.optional(),
  })
  .meta({ id: 'ColumnQuality' })
export type ColumnQuality = z.infer<typeof columnQualitySchema>

/** The outcome of one check: an expectation with a condition, a tolerance and a severity. */
export const checkResultSchema = z
  .object({
    id: z.string().describe('stable over runs: same monitor, check and column give the same id'),
    check: z.string().describe('which check: `missing-share`, `value-range`, `row-count`, …'),
    column: z.string().optional(),
    status: z.enum(['passed', 'failed', 'skipped']),
    reason: z.string().optional(),
    severity: severitySchema,
    message: z.string(),
    observed: z.union([z.number(), z.string(), z.boolean()]).nullable().optional(),
    expected: z.string().optional().describe('the condition in words: `at most 0.05`'),
    bounds: z
      .object({ low: z.number().optional(), high: z.number().optional() })
      .optional()
      .describe('the condition in numbers, tolerance included'),
    distance: z
      .number()
      .min(0)
      .optional()
      .describe('how far the observation lies outside its bounds'),
    acceptedBy: z
      .string()
      .optional()
      .describe('the edit of the expectation that would accept the observation'),
    evidence: evidenceSchema.optional(),
  })
  .meta({ id: 'CheckResult' })
export type CheckResult = z.infer<typeof checkResultSchema>

/** Columns that go missing together, and in how many rows. */
export const missingPatternSchema = z
  .object({
    columns: z.array(z.string()).describe('missing in these columns and in no other'),
    rows: countSchema,
    referenceRows: countSchema.optional(),
  })
  .meta({ id: 'MissingPattern' })
export type MissingPattern = z.infer<typeof missingPatternSchema>

/** How two columns go together, beside the reference. */
export const correlationSchema = z
  .object({
    columns: z.tuple([z.string(), z.string()]),
    measure: z.string().describe('`pearson`, `spearman`, `kendall`, `cramers-v`'),
    reference: z.number().optional(),
    current: z.number().optional(),
    pValue: shareSchema.optional().describe('of the change'),
  })
  .meta({ id: 'Correlation' })
export type Correlation = z.infer<typeof correlationSchema>

/** The quality of the current data. */
export const dataQualitySchema = z
  .object({
    missingValuesPercentage: percentageSchema.describe(
      'missing values of all columns together, 0–100',
    ),
    missingValuesCount: countSchema,
    totalValues: countSchema.describe('rows × columns'),
    duplicatedRows: countSchema.optional().describe('rows that repeat an earlier row'),
    emptyRows: countSchema.optional().describe('rows without any value'),
    duplicatedColumns: z.array(z.tuple([z.string(), z.string()])).optional(),
    missingPatterns: z.array(missingPatternSchema).optional(),
    correlations: z.array(correlationSchema).optional(),
    columns: z.array(columnQualitySchema),
    checks: z.array(checkResultSchema),
  })
  .meta({ id: 'DataQuality' })
export type DataQuality = z.infer<typeof dataQualitySchema>
