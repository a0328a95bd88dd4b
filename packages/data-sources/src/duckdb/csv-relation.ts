import { DataSourceError } from '../data-source-error.ts'
import { csvHeader } from '../formats/csv-header.ts'
import type { DetectedFile } from '../formats/detect-format.ts'
import type { CsvOptions } from '../read-options.ts'
import type { OpenDuckdb } from './open-duckdb.ts'
import { quoteLiteral } from './quote-literal.ts'
import { neutralColumns, type SourceRelation } from './source-relation.ts'

interface SniffedColumns {
  readonly types: readonly string[]
  readonly dateFormat: string | null
  readonly timestampFormat: string | null
}

/**
 * Returns the relation of a CSV file.
 *
 * The types are found over all rows, not over a sample: DuckDB would read `1.5` as 2 in a column whose sample is whole
 * numbers. The delimiter and the names come from the first line alone, because DuckDB's own search, when rows are of
 * unequal length, settles on a delimiter that is nowhere in the file.
 */
export async function csvRelation(
  { connection, path }: OpenDuckdb,
  file: DetectedFile,
  options: CsvOptions = {},
): Promise<SourceRelation> {
  const { names, delimiter } = csvHeader(file, options)
  const dialect = dialectOf(path, file, delimiter, options)
  const allText = Array.from(names, () => 'VARCHAR')
  const sniffed = await sniff(connection, dialect).catch(async (error: unknown) => {
    // The search for types says nothing about where a row is wrong; reading does.
    await connection.run(`SELECT count(c0) FROM ${reading(dialect, allText)}`)
    throw error
  })
  if (sniffed.types.length !== names.length) {
    throw new DataSourceError(
      'malformed_file',
      `the header has ${names.length} names and the rows have ${sniffed.types.length} fields`,
    )
  }
  const formats = [
    ...(sniffed.dateFormat ? [`dateformat = ${quoteLiteral(sniffed.dateFormat)}`] : []),
    ...(sniffed.timestampFormat
      ? [`timestampformat = ${quoteLiteral(sniffed.timestampFormat)}`]
      : []),
  ]
  return { names, sql: reading([...dialect, ...formats], sniffed.types) }
}

function dialectOf(
  path: string,
  { compression }: DetectedFile,
  delimiter: string,
  { quote = '"', nullStrings = [''], header = true }: CsvOptions,
): readonly string[] {
  return [
    quoteLiteral(path),
    `delim = ${quoteLiteral(delimiter)}`,
    `quote = ${quoteLiteral(quote)}`,
    `escape = ${quoteLiteral(quote)}`,
    `header = ${header}`,
    `nullstr = [${nullStrings.map(quoteLiteral).join(', ')}]`,
    `compression = ${quoteLiteral(compression)}`,
    'skip = 0',
    `comment = ''`,
  ]
}

async function sniff(
  connection: OpenDuckdb['connection'],
  dialect: readonly string[],
): Promise<SniffedColumns> {
  const result = await connection.runAndReadAll(
    `SELECT list_transform(Columns, lambda field: field.type), DateFormat, TimestampFormat
     FROM sniff_csv(${dialect.join(', ')}, sample_size = -1)`,
  )
  const [types, dateFormat, timestampFormat] = result.getRowsJson()[0] as [
    string[],
    string | null,
    string | null,
  ]
  return { types, dateFormat, timestampFormat }
}

function reading(dialect: readonly string[], types: readonly string[]): string {
  const columns = types.map((type, index) => `c${index}: ${quoteLiteral(type)}`).join(', ')
  const source = `read_csv(${dialect.join(', ')}, auto_detect = false, columns = {${columns}})`
  return `${source} AS source(${neutralColumns(types.length)})`
}
