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

/** A number of the reference beside the same of the current data; either is absent where there is none. */
const besideSchema = z.object({ reference: z.number().optional(), current: z.number().optional() })

/** The order, age and gaps of a column of timestamps. Of a sensitive one only the counts. */
export const timeQualitySchema = z
  .object({
    backward: countSchema.describe('rows that are earlier than the row before'),
    repeated: countSchema.describe('rows at the instant of the row before'),
    future: countSchema.describe('rows later than the report'),
    ageSeconds: z
      .number()
      .min(0)
      .optional()
      .describe('from the latest row that is not in the future to the report'),
    medianIntervalSeconds: z
      .number()
      .min(0)
      .optional()
      .describe('between neighbouring different instants'),
    longestIntervalSeconds: z.number().min(0).optional(),
    referenceLongestIntervalSeconds: z.number().min(0).optional(),
    gapCount: countSchema.describe('intervals longer than the longest of the reference'),
    gaps: z
      .array(z.object({ from: z.string(), to: z.string() }))
      .optional()
      .describe('the longest of them, ISO 8601'),
  })
  .meta({ id: 'TimeQuality' })
export type TimeQuality = z.infer<typeof timeQualitySchema>

/** Means over the texts of a column: no text, nor the length of any one. */
export const textQualitySchema = z
  .object({
    characters: besideSchema.describe('Unicode code points'),
    words: besideSchema,
    nonLetterShare: besideSchema.describe('code points that are neither letters nor white space'),
    outOfVocabularyShare: besideSchema.describe('words that half of the reference does not know'),
  })
  .meta({ id: 'TextQuality' })
export type TextQuality = z.infer<typeof textQualitySchema>

/** The quality of one column in the current data, beside the reference. */
export const columnQualitySchema = z
  .object({
    name: z.string(),
    kind: columnKindSchema,
    sensitive: z.boolean().optional().describe('no value of the column appears in the report'),
    missing: countSchema.describe('missing values (nulls and NaN) in the current data'),
    missingKinds: z
      .partialRecord(z.enum(['null', 'nan', 'infinity', '-infinity', 'empty']), countSchema)
      .optional()
      .describe('cells without a usable value by what they hold instead; kinds that occur'),
    missingPercentage: percentageSchema,
    referenceMissingPercentage: percentageSchema.optional(),
    foundKind: columnKindSchema
      .optional()
      .describe('the kind as the values came, where it is not that of the reference'),
    constant: z.boolean().optional().describe('at most one distinct value'),
    nearlyConstant: z.boolean().optional().describe('one value fills at least 95 % of the rows'),
    unique: z.boolean().optional().describe('no value occurs twice'),
    valuesOnce: countSchema.optional().describe('values that occur exactly once'),
    mostCommonRows: countSchema.optional().describe('rows of the most frequent value'),
    outOfRange: countSchema.optional().describe('values outside the range of the reference'),
    belowRange: countSchema.optional(),
    aboveRange: countSchema.optional(),
    newCategories: z
      .array(valueCountSchema)
      .optional()
      .describe('categories that the reference never had, most frequent first'),
    newCategoryCount: countSchema.optional(),
    newCategoryRows: countSchema.optional().describe('rows that hold one of them'),
    lostCategories: z
      .array(valueCountSchema)
      .optional()
      .describe('with their rows in the reference, most frequent first'),
    lostCategoryCount: countSchema
      .optional()
      .describe('categories of the reference that the current data never has'),
    times: timeQualitySchema.optional(),
    texts: textQualitySchema.optional(),
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
    name: z.string().optional().describe('tells checks of one kind on one column apart'),
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
      .describe(
        'the edit of the expectation that would accept the observation: `condition.atMost: 0.23`; the value is JSON',
      ),
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

/** Two columns that hold nearly the same. */
export const nearlyDuplicatedColumnsSchema = z
  .object({
    columns: z.tuple([z.string(), z.string()]),
    agreement: shareSchema.describe('rows in which both hold the same, of those with a value'),
  })
  .meta({ id: 'NearlyDuplicatedColumns' })
export type NearlyDuplicatedColumns = z.infer<typeof nearlyDuplicatedColumnsSchema>

/** The quality of the current data. */
export const dataQualitySchema = z
  .object({
    missingValuesPercentage: percentageSchema.describe(
      'missing values of all columns together, 0–100',
    ),
    missingValuesCount: countSchema,
    totalValues: countSchema.describe('rows × columns'),
    duplicatedRows: countSchema.optional().describe('rows that repeat an earlier row'),
    referenceDuplicatedRows: countSchema.optional(),
    duplicatedKeys: z
      .object({ columns: z.array(z.string()), rows: countSchema })
      .optional()
      .describe('rows that repeat the key of an earlier row; the key: the id columns'),
    conflictingLabels: z
      .object({ rows: countSchema, referenceRows: countSchema.optional() })
      .optional()
      .describe('rows that agree in every feature with a row of another target'),
    emptyRows: countSchema.optional().describe('rows without any value'),
    incompleteRows: countSchema.optional().describe('rows with a missing value'),
    duplicatedColumns: z
      .array(z.tuple([z.string(), z.string()]))
      .optional()
      .describe('columns that hold the same in every row: each with the first of its kind'),
    nearlyDuplicatedColumns: z.array(nearlyDuplicatedColumnsSchema).optional(),
    missingPatterns: z
      .array(missingPatternSchema)
      .optional()
      .describe('the most frequent sets of columns that go missing together'),
    missingPatternCount: countSchema.optional(),
    correlations: z
      .array(correlationSchema)
      .optional()
      .describe('the pairs that changed most, the largest change first'),
    columns: z.array(columnQualitySchema),
    checks: z.array(checkResultSchema),
  })
  .meta({ id: 'DataQuality' })
export type DataQuality = z.infer<typeof dataQualitySchema>
