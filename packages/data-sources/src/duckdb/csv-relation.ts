import { csvHeader } from '../formats/csv-header.ts'
import type { DetectedFile } from '../formats/detect-format.ts'
import { type CsvOptions, defaultNullStrings } from '../read-options.ts'
import { chooseReadings } from './choose-readings.ts'
import type { OpenDuckdb } from './open-duckdb.ts'
import { plainReadings } from './plain-readings.ts'
import { quoteLiteral } from './quote-literal.ts'
import { neutralColumns, type SourceRelation } from './source-relation.ts'
import { temporalReadings } from './temporal-readings.ts'

/**
 * Returns the relation of a CSV file.
 *
 * DuckDB reads all fields as text, and each column's type is chosen from all of its rows. DuckDB's own search for types
 * takes one date format for all columns, `yes` and `T` for booleans, and rounds `1.5` to 2 in a column whose sample is
 * whole numbers. Delimiter, line end and names come from the first line alone, because DuckDB's search settles on a
 * delimiter that is nowhere in the file when rows are of unequal length, and drops all rows of a file with a line break
 * within a quoted name.
 */
export async function csvRelation(
  { connection, path }: OpenDuckdb,
  { compression, ...file }: DetectedFile,
  options: CsvOptions = {},
): Promise<SourceRelation> {
  const { quote = '"', nullStrings = defaultNullStrings, header = true } = options
  const { names, delimiter, lineEnd } = csvHeader(file, options)
  const columns = names.map((_, index) => `c${index}`)
  const dialect = [
    quoteLiteral(path),
    `delim = ${quoteLiteral(delimiter)}`,
    `quote = ${quoteLiteral(quote)}`,
    `escape = ${quoteLiteral(quote)}`,
    `header = ${header}`,
    `nullstr = [${nullStrings.map(quoteLiteral).join(', ')}]`,
    `compression = ${quoteLiteral(compression)}`,
    ...(lineEnd === undefined ? [] : [`new_line = ${quoteLiteral(escaped(lineEnd))}`]),
    'skip = 0',
    `comment = ''`,
    'auto_detect = false',
    `columns = {${columns.map((column) => `${column}: 'VARCHAR'`).join(', ')}}`,
  ]
  const from = `read_csv(${dialect.join(', ')}) AS source(${neutralColumns(names.length)})`
  const readings = [...plainReadings(delimiter), ...temporalReadings]
  const values = await chooseReadings(connection, { from, columns, readings, nullStrings })
  const select = columns.map((column) => `${values.get(column)} AS ${column}`).join(', ')
  return { names, sql: `(SELECT ${select} FROM ${from}) AS source` }
}

function escaped(lineEnd: string): string {
  return lineEnd.replace('\r', '\\r').replace('\n', '\\n')
}
