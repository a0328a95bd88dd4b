import { DataSourceError } from '../data-source-error.ts'
import type { OpenDuckdb } from './open-duckdb.ts'
import { quoteLiteral } from './quote-literal.ts'
import { neutralColumns, type SourceRelation } from './source-relation.ts'

/** Returns the relation of a Parquet file. The names come from the file's own schema, because DuckDB renames duplicates. */
export async function parquetRelation({ connection, path }: OpenDuckdb): Promise<SourceRelation> {
  const schema = await connection.runAndReadAll(
    `SELECT name, coalesce(num_children, 0) AS children FROM parquet_schema(${quoteLiteral(path)})`,
  )
  const names = topLevelNames(schema.getRowsJS() as [string, bigint | number][])
  if (names.length === 0) {
    throw new DataSourceError('malformed_file', 'has no columns; expected at least one')
  }
  const source = `read_parquet(${quoteLiteral(path)}, hive_partitioning = false)`
  return { names, sql: `${source} AS source(${neutralColumns(names.length)})` }
}

/** The schema is a tree written depth first, each node with the number of its children; the root comes first. */
function topLevelNames(nodes: readonly [name: string, children: bigint | number][]): string[] {
  const names: string[] = []
  const pending: number[] = []
  for (const [name, children] of nodes) {
    if (pending.length === 1) names.push(name)
    if (pending.length > 0) pending[pending.length - 1]!--
    if (Number(children) > 0) pending.push(Number(children))
    while (pending.at(-1) === 0) pending.pop()
  }
  return names
}
