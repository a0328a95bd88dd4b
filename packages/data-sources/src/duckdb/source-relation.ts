/** A file as DuckDB sees it once its columns have been found out. */
export interface SourceRelation {
  /** The columns' names as the file has them, in its order; they may repeat. */
  readonly names: readonly string[]
  /** What stands behind FROM; its columns are called `c0`, `c1`, … so that no name of a file enters SQL. */
  readonly sql: string
  /** Whether DuckDB's JSON type here means a value of mixed type, rather than text that happens to be JSON. */
  readonly fromJson?: boolean
}

/** Returns the SQL list of the neutral column names `c0, c1, …`. */
export function neutralColumns(count: number): string {
  return Array.from({ length: count }, (_, index) => `c${index}`).join(', ')
}
