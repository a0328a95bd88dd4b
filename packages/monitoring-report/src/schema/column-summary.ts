import { z } from 'zod'
import { countSchema } from './primitives.ts'

/** A category or a text and how often it occurs. */
export const valueCountSchema = z
  .object({ value: z.string(), count: countSchema })
  .meta({ id: 'ValueCount' })
export type ValueCount = z.infer<typeof valueCountSchema>

/**
 * A column on one side, in numbers. Missing values (nulls) and NaN are counted apart and take no part in any other figure; infinite
 * values take part in `distinct`, `min` and `max` only through `infinite`.
 */
export const columnSummarySchema = z
  .object({
    rows: countSchema.describe('rows of the data set, missing values included'),
    missing: countSchema.describe('nulls'),
    nan: countSchema.optional().describe('values that are not a number (numeric columns)'),
    infinite: countSchema.optional().describe('+∞ and −∞ (numeric columns)'),
    distinct: countSchema.optional().describe('different values, missing ones not counted'),
    mean: z.number().optional(),
    standardDeviation: z.number().min(0).optional().describe('with n − 1 in the denominator'),
    min: z.number().optional().describe('smallest finite value'),
    max: z.number().optional().describe('largest finite value'),
    quantiles: z
      .record(z.string().regex(/^p\d+(\.\d+)?$/), z.number())
      .optional()
      .describe(
        'percentiles by name (`p25`, `p50`, `p75`), linear interpolation (Hyndman–Fan type 7)',
      ),
    mostCommon: z
      .array(valueCountSchema)
      .optional()
      .describe('most frequent first; absent on sensitive columns'),
    first: z.string().optional().describe('earliest timestamp, ISO 8601'),
    last: z.string().optional().describe('latest timestamp, ISO 8601'),
    meanLength: z.number().min(0).optional().describe('mean number of characters (text columns)'),
  })
  .meta({ id: 'ColumnSummary' })
export type ColumnSummary = z.infer<typeof columnSummarySchema>
