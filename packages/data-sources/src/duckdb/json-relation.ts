import { DataSourceError } from '../data-source-error.ts'
import type { DetectedFile } from '../formats/detect-format.ts'
import { chooseReadings } from './choose-readings.ts'
import type { OpenDuckdb } from './open-duckdb.ts'
import { quoteLiteral } from './quote-literal.ts'
import { neutralColumns, type SourceRelation } from './source-relation.ts'
import { temporalReadings } from './temporal-readings.ts'

/**
 * Returns the relation of a JSON or NDJSON file: objects whose keys are the columns, or arrays of which the first names
 * the columns.
 *
 * The file is parsed once, into a temporary table, with types found over all records: DuckDB would round `1.5` to 2, and
 * leave a key out altogether, where its sample has neither. Values of mixed types become text, nested ones JSON text.
 * Strings are read as dates and timestamps by the rules for CSV; DuckDB's own would take `01-02-2024` for the second of
 * January, and drop the zone of a timestamp.
 */
export async function jsonRelation(
  duckdb: OpenDuckdb,
  file: DetectedFile,
): Promise<SourceRelation> {
  const start = startOf(file)
  if (/^\[\s*\]/.test(start)) return { names: [], sql: '(SELECT 1 LIMIT 0) AS source' }
  return /^\[\s*\[/.test(start) || (file.format === 'ndjson' && start.startsWith('['))
    ? arraysRelation(duckdb, file)
    : objectsRelation(duckdb, file)
}

async function objectsRelation(duckdb: OpenDuckdb, file: DetectedFile): Promise<SourceRelation> {
  const { connection } = duckdb
  // maximum_depth and map_inference_threshold keep what is nested as it is written, without keys that only others have.
  const source = `read_json(${sourceOptions(duckdb, file)}, records = true, maximum_depth = 2,
    map_inference_threshold = 0)`
  try {
    await connection.run(`CREATE TEMP TABLE records AS FROM ${source}`)
  } catch (error) {
    if (!String(error).includes('expected records')) throw error
    throw new DataSourceError(
      'malformed_file',
      'holds values that are not objects with at least one key; expected an array of objects or of rows',
    )
  }
  const result = await connection.run('FROM records LIMIT 0')
  const names = await originalNames(duckdb, file, result.columnNames())
  return tableRelation(duckdb, 'records', names)
}

/** DuckDB's names are case-insensitive: it renames a key that differs from another by case only, adding a number. */
async function originalNames(
  duckdb: OpenDuckdb,
  file: DetectedFile,
  names: readonly string[],
): Promise<readonly string[]> {
  const lower = new Set(names.map((name) => name.toLowerCase()))
  const renamed = names.some((name) => {
    const base = /^(.*)_\d+$/s.exec(name)?.[1]
    return base !== undefined && lower.has(base.toLowerCase())
  })
  if (!renamed) return names
  const keys = await duckdb.connection.runAndReadAll(
    `SELECT key FROM (
       SELECT unnest(json_keys(json)) AS key, row_number() OVER () AS record
       FROM read_json_objects(${fileOptions(duckdb, file)})
     ) GROUP BY key ORDER BY min(record)`,
  )
  const written = keys.getColumnsJS()[0] as string[]
  const exact = new Set(written)
  return names.map((name) => {
    if (exact.has(name)) return name
    const base = name.replace(/_\d+$/, '').toLowerCase()
    return written.find((key) => key.toLowerCase() === base && !names.includes(key)) ?? name
  })
}

async function arraysRelation(duckdb: OpenDuckdb, file: DetectedFile): Promise<SourceRelation> {
  const { connection } = duckdb
  await connection.run(
    `CREATE TEMP TABLE arrays AS
     SELECT json, row_number() OVER () AS record
     FROM read_json(${sourceOptions(duckdb, file)}, records = false, columns = {json: 'JSON'})`,
  )
  const first = await connection.runAndReadAll(
    'SELECT CAST(json AS VARCHAR) FROM arrays WHERE record = 1',
  )
  const names: unknown = JSON.parse(String(first.getRowsJS()[0]?.[0]))
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string') || !names.length) {
    throw new DataSourceError(
      'malformed_file',
      'is an array of rows whose first row does not name the columns; expected strings only',
    )
  }
  await refuseUnequalRows(connection, names.length)
  const object = names.map((_, index) => `'c${index}', json -> ${index}`).join(', ')
  await connection.run(
    `CREATE TEMP TABLE objects AS
     SELECT json_object(${object}) AS json FROM arrays WHERE record > 1 ORDER BY record`,
  )
  const structure = await connection.runAndReadAll(
    'SELECT CAST(json_group_structure(json) AS VARCHAR) FROM objects',
  )
  const shape = (structure.getRowsJS()[0]?.[0] ?? null) as string | null
  const flat = flatStructure(shape, names.length)
  await connection.run(
    `CREATE TEMP TABLE records AS
     SELECT unnest(from_json(json, ${quoteLiteral(JSON.stringify(flat))})) FROM objects`,
  )
  return tableRelation(duckdb, 'records', names)
}

async function refuseUnequalRows(
  connection: OpenDuckdb['connection'],
  length: number,
): Promise<void> {
  const wrong = await connection.runAndReadAll(
    `SELECT record FROM arrays
     WHERE json_type(json) <> 'ARRAY' OR json_array_length(json) <> ${length} ORDER BY record LIMIT 1`,
  )
  const record = wrong.getRowsJS()[0]?.[0]
  if (record === undefined) return
  throw new DataSourceError(
    'malformed_file',
    `record ${record} is not a row of ${length} values, as the first row is`,
  )
}

/** Nested structures become JSON; without any row every column is text. */
function flatStructure(shape: string | null, count: number): Record<string, string> {
  const found = (shape === null ? {} : JSON.parse(shape)) as Record<string, unknown>
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const type = found[`c${index}`] ?? 'VARCHAR'
      if (typeof type !== 'string') return [`c${index}`, 'JSON']
      return [`c${index}`, type === 'NULL' ? 'VARCHAR' : type]
    }),
  )
}

async function tableRelation(
  { connection, api }: OpenDuckdb,
  table: string,
  names: readonly string[],
): Promise<SourceRelation> {
  const from = `${table} AS source(${neutralColumns(names.length)})`
  const result = await connection.run(`FROM ${from} LIMIT 0`)
  const types = result.columnTypes().map((type, index) => ({ type, column: `c${index}` }))
  const huge = types.filter(({ type }) => type.typeId === api.DuckDBTypeId.HUGEINT)
  const text = types.filter(
    ({ type }) => type.typeId === api.DuckDBTypeId.VARCHAR && type.alias !== 'JSON',
  )
  const values = new Map([
    ...(await narrowIntegers(connection, from, columnsOf(huge))),
    ...(await chooseReadings(connection, {
      from,
      columns: columnsOf(text),
      readings: temporalReadings,
      nullStrings: [],
    })),
  ])
  const select = columnsOf(types).map((column) => `${values.get(column) ?? column} AS ${column}`)
  return { names, sql: `(SELECT ${select.join(', ')} FROM ${from}) AS source`, fromJson: true }
}

function columnsOf(types: readonly { readonly column: string }[]): string[] {
  return types.map(({ column }) => column)
}

/** Integers beyond 64 bits only are left as HUGEINT: DuckDB's inference uses it wherever signs are mixed. */
async function narrowIntegers(
  connection: OpenDuckdb['connection'],
  from: string,
  columns: readonly string[],
): Promise<[column: string, sql: string][]> {
  if (columns.length === 0) return []
  const bounds = columns.map(
    (column) =>
      `coalesce(min(${column}) >= -9223372036854775808 AND max(${column}) <= 9223372036854775807, true)`,
  )
  const narrow = await connection.runAndReadAll(`SELECT ${bounds.join(', ')} FROM ${from}`)
  const fits = narrow.getRowsJS()[0]!
  return columns
    .filter((_, index) => fits[index])
    .map((column) => [column, `CAST(${column} AS BIGINT)`])
}

function sourceOptions(duckdb: OpenDuckdb, file: DetectedFile): string {
  // A format that no string has keeps dates and timestamps strings.
  return `${fileOptions(duckdb, file)}, sample_size = -1, hive_partitioning = false,
    dateformat = '-', timestampformat = '-'`
}

function fileOptions({ path }: OpenDuckdb, file: DetectedFile): string {
  // DuckDB does not see by itself that an array behind a byte order mark is one.
  const array = file.format === 'json' && /^\[\s*[[{]/.test(startOf(file))
  return `${quoteLiteral(path)}, compression = ${quoteLiteral(file.compression)},
    format = '${array ? 'array' : 'auto'}'`
}

/** The file's beginning as text; the decoder drops a byte order mark. */
function startOf({ head }: DetectedFile): string {
  return new TextDecoder().decode(head.subarray(0, 4096)).trimStart()
}
