/** What statements gave back. */
export interface SqlResult {
  /** The rows of all statements, one after the other. */
  // biome-ignore lint/suspicious/noExplicitAny: rows of whatever was asked for, as in pg-boss's `IDatabase`
  readonly rows: any[]
}
