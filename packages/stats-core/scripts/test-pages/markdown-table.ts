/** Returns a Markdown table, the head its first row, with columns of even width as the formatter leaves them. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const width = (column: number): number =>
    Math.max(3, ...rows.map((row) => [...row[column]!].length))
  const widths = rows[0]!.map((_, column) => width(column))
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const pad = (cell: string, column: number): string =>
    cell + ' '.repeat(widths[column]! - [...cell].length)
  const [head, ...body] = rows.map((row) => line(row.map(pad)))
  return [head, line(widths.map((dashes) => '-'.repeat(dashes))), ...body].join('\n')
}
