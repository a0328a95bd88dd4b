import type { ColumnMapping } from '@leeway/monitor'
import { z } from 'zod'

const column = z.string('expected the name of a column').min(1, 'expected the name of a column')
const columns = z.array(column, 'expected a list of column names')
const columnOrColumns = z.union(
  [column, columns],
  'expected the name of a column, or a list of names',
)

const fields = {
  target: column.exactOptional(),
  prediction: columnOrColumns.exactOptional(),
  datetime: column.exactOptional(),
  id: columnOrColumns.exactOptional(),
  features: columns.exactOptional(),
  numericalFeatures: columns.exactOptional(),
  categoricalFeatures: columns.exactOptional(),
  textFeatures: columns.exactOptional(),
  datetimeFeatures: columns.exactOptional(),
  embeddings: z
    .record(z.string(), columns, 'expected names of embeddings with their lists of columns')
    .exactOptional(),
} satisfies Record<keyof ColumnMapping, z.ZodType>

/** The keys that a mapping file may have. */
export const mappingKeys: readonly string[] = Object.keys(fields)

/** What a mapping file may say: the fields of `ColumnMapping` of `@leeway/monitor`, and nothing else. */
export const columnMappingFileSchema: z.ZodType<ColumnMapping> = z.strictObject(
  fields,
  'expected keys with column names, such as `target: churned`',
)
