import type { DuckDBResult } from '@duckdb/node-api'
import { Field, type RecordBatch, Schema, type Vector } from 'apache-arrow'
import type { BatchSource } from '../batch-source.ts'
import { defaultBatchRows } from '../check-options.ts'
import { assembleRecordBatch, dictionaryVectors } from '../columns/assemble-record-batch.ts'
import { chooseColumns } from '../columns/choose-columns.ts'
import type { ColumnBlock, ColumnBuilder, ColumnValues } from '../columns/column-builder.ts'
import type { DetectedFile } from '../formats/detect-format.ts'
import type { ReadOptions } from '../read-options.ts'
import { type ColumnMapping, mapColumn } from './column-mapping.ts'
import { csvRelation } from './csv-relation.ts'
import { explainDuckdbError } from './explain-duckdb-error.ts'
import { jsonRelation } from './json-relation.ts'
import { type OpenDuckdb, openDuckdb } from './open-duckdb.ts'
import { parquetRelation } from './parquet-relation.ts'
import type { SourceRelation } from './source-relation.ts'

interface RawBatch {
  readonly length: number
  readonly columns: readonly ColumnValues[]
}

/**
 * Opens a CSV, Parquet, JSON or NDJSON file through DuckDB.
 *
 * @throws any code of `DataSourceErrorCode` that speaks of content, columns or the engine
 */
export async function openDuckdbSource(
  file: DetectedFile,
  options: ReadOptions,
): Promise<BatchSource> {
  const duckdb = await openDuckdb(file.path, options)
  try {
    const relation = await relationOf(duckdb, file, options)
    const chosen = chooseColumns(file.path, relation.names, options.columns)
    const mappings = await mapColumns(duckdb, relation)
    const builders = chosen.map((column, index) => mappings[column]!.build(index))
    const schema = new Schema(
      chosen.map(
        (column, index) => new Field(relation.names[column]!, builders[index]!.type, true),
      ),
    )
    const select = chosen.map((column) => mappings[column]!.select(`c${column}`)).join(', ')
    const query = select === '' ? undefined : `SELECT ${select} FROM ${relation.sql}`
    return sourceOver(duckdb, file, options, { schema, builders, query })
  } catch (error) {
    await duckdb.close()
    throw explainDuckdbError(file, error)
  }
}

function relationOf(
  duckdb: OpenDuckdb,
  file: DetectedFile,
  options: ReadOptions,
): Promise<SourceRelation> {
  if (file.format === 'parquet') return parquetRelation(duckdb)
  if (file.format === 'csv') return csvRelation(duckdb, file, options.csv)
  return jsonRelation(duckdb, file)
}

async function mapColumns(
  { connection, api }: OpenDuckdb,
  { names, sql, fromJson = false }: SourceRelation,
): Promise<ColumnMapping[]> {
  if (names.length === 0) return []
  const statement = await connection.prepare(`SELECT * FROM ${sql}`)
  try {
    return names.map((_, index) => {
      const type = statement.columnType(index)
      const digits =
        type instanceof api.DuckDBDecimalType ? { width: type.width, scale: type.scale } : {}
      const name = type.alias === 'JSON' && fromJson ? 'JSON' : api.DuckDBTypeId[type.typeId]
      return mapColumn({ name, ...digits })
    })
  } finally {
    statement.destroySync()
  }
}

function sourceOver(
  duckdb: OpenDuckdb,
  file: DetectedFile,
  { batchRows = defaultBatchRows }: ReadOptions,
  plan: { schema: Schema; builders: readonly ColumnBuilder[]; query: string | undefined },
): BatchSource {
  const { schema, builders, query } = plan
  const batch = (
    { length, columns }: RawBatch,
    dictionaries: (Vector | undefined)[],
  ): RecordBatch => assembleRecordBatch(schema, length, columns, dictionaries)

  async function* rawBatches(): AsyncGenerator<RawBatch> {
    if (query === undefined) return
    try {
      yield* readBatches(duckdb, await duckdb.connection.stream(query), builders, batchRows)
    } catch (error) {
      throw explainDuckdbError(file, error)
    }
  }
  return {
    schema,
    async *stream() {
      for await (const raw of rawBatches()) yield batch(raw, dictionaryVectors(builders))
    },
    async collect() {
      const raws: RawBatch[] = []
      for await (const raw of rawBatches()) raws.push(raw)
      const dictionaries = dictionaryVectors(builders)
      return raws.map((raw) => batch(raw, dictionaries))
    },
    close: duckdb.close,
  }
}

/** Copies DuckDB's chunks of at most 2,048 rows into batches; a batch ends where the next chunk might not fit. */
async function* readBatches(
  { bindings }: OpenDuckdb,
  result: DuckDBResult,
  builders: readonly ColumnBuilder[],
  batchRows: number,
): AsyncGenerator<RawBatch> {
  let length = 0
  const finish = (): RawBatch => {
    const columns = builders.map((builder) => builder.finish(length))
    const raw = { length, columns }
    length = 0
    return raw
  }
  for (;;) {
    const fetched = await result.fetchChunk()
    const rows = fetched?.rowCount ?? 0
    if (fetched === null || rows === 0) break
    if (length + rows > batchRows) yield finish()
    for (const [index, builder] of builders.entries()) {
      const vector = bindings.data_chunk_get_vector(fetched.chunk, index)
      const block: ColumnBlock = {
        data: (bytesPerRow) => bindings.vector_get_data(vector, rows * bytesPerRow),
        validity: bindings.vector_get_validity(vector, Math.ceil(rows / 64) * 8) ?? null,
        follow: (buffer, offset, bytes) =>
          bindings.get_data_from_pointer(buffer as ArrayBuffer, offset, bytes),
      }
      builder.append(block, length, rows)
    }
    length += rows
  }
  if (length > 0) yield finish()
}
