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
  .refine(
    ({ label, probabilities }) => label !== undefined || probabilities !== undefined,
    'expected `label`, `probabilities`, or both',
  )
const prediction = z.union(
  [column, columns, predictionColumns],
  'expected the name of a column, a list of names, or `label` and `probabilities`',
)
const task = z.enum(
  ['classification', 'regression', 'ranking'],
  'expected classification, regression or ranking',
)
const label = z.union(
  [z.string(), z.number(), z.boolean()],
  'expected a label: a text, a number or a boolean',
)

const fields = {
  target: column.exactOptional().describe('what the model predicts, as it turned out'),
  prediction: prediction.exactOptional().describe('what the model said'),
  task: task.exactOptional().describe('what the model does; inferred unless given'),
  positiveLabel: label.exactOptional().describe('the label that a probability speaks of'),
  weight: column.exactOptional().describe('how much a row counts in the performance'),
  user: column.exactOptional().describe('of a ranking: for whom an item was ranked'),
  item: column.exactOptional().describe('of a ranking: what was ranked'),
  datetime: column.exactOptional().describe('the time of each row'),
  id: columnOrColumns.exactOptional().describe('what names a row'),
  features: columns.exactOptional().describe('the only columns to judge as features'),
  numericalFeatures: columns.exactOptional().describe('to be read as numbers'),
  categoricalFeatures: columns.exactOptional().describe('to be read as categories'),
  textFeatures: columns.exactOptional().describe('to be read as free text'),
  datetimeFeatures: columns.exactOptional().describe('to be read as timestamps'),
  embeddings: z
    .record(z.string(), columns, 'expected names of embeddings with their lists of columns')
    .exactOptional()
    .describe('numeric columns that are one vector, by its name'),
} satisfies Record<keyof ColumnMapping, z.ZodType>

/** What a mapping file, and `mapping` of a monitor, may say: the fields of `ColumnMapping` of `@leeway/monitor`, and nothing else. */
export const columnMappingSchema: z.ZodType<ColumnMapping> = z.strictObject(
  fields,
  'expected keys with column names, such as `target: churned`',
)
