import type { Table } from 'apache-arrow'

/** Returns a table's column types by name. */
export function typesOf(table: Table): Record<string, string> {
  return Object.fromEntries(table.schema.fields.map(({ name, type }) => [name, String(type)]))
}

/** Returns a column's values; integers of 64 bits as bigint, timestamps in milliseconds, as apache-arrow gives them. */
export function valuesOf(table: Table, name: string): unknown[] {
  return [...table.getChild(name)!]
}
