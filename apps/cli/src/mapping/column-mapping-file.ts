import type { ColumnMapping } from '@leeway/monitor'
import { z } from 'zod'

const column = z.string('expected the name of a column').min(1, 'expected the name of a column')
const columns = z.array(column, 'expected a list of column names')
const columnOrColumns = z.union(
  [column, columns],
  'expected the name of a column, or a list of names',
)

const predictionColumns = z
  .strictObject({
    label: column.exactOptional(),
    probabilities: z
      .union(
        [column, columns, z.record(z.string(), column)],
        'expected the name of a column, a list of names, or a column for each label',
      )
      .exactOptional(),
  })
  .refine(({ label, probabilities }) => label !== undefined || probabilities !== undefined)
const prediction = z.union(
  [column, columns, predictionColumns],
  'expected the name of a column, a list of names, or `label` and `probabilities`',
)

const fields = {
  target: column.exactOptional(),
  prediction: prediction.exactOptional(),
  task: z
    .enum(
      ['classification', 'regression', 'ranking'],
      'expected classification, regression or ranking',
    )
    .exactOptional(),
  positiveLabel: z
    .union([z.string(), z.number(), z.boolean()], 'expected a label: a text, a number or a boolean')
    .exactOptional(),
  weight: column.exactOptional(),
  user: column.exactOptional(),
  item: column.exactOptional(),
  datetime: column.exactOptional(),
  id: columnOrColumns.exactOptional(),
  features: columns.exactOptional(),
  numericalFeatures: columns.exactOptional(),
  categoricalFeatures: columns.exactOptional(),
  textFeatures: columns.exactOptional(),
  datetimeFeatures: columns.exactOptional(),
} satisfies Record<keyof ColumnMapping, z.ZodType>

/** The keys that a mapping file may have. */
export const mappingKeys: readonly string[] = Object.keys(fields)

/** What a mapping file may say: the fields of `ColumnMapping` of `@leeway/monitor`, and nothing else. */
export const columnMappingFileSchema: z.ZodType<ColumnMapping> = z.strictObject(
  fields,
  'expected keys with column names, such as `target: churned`',
)
