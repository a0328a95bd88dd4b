/** Returns a Markdown table, the head its first row, with columns of even width as the formatter leaves them. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, k) => Math.max(3, ...rows.map((row) => [...row[k]!].length)))
  const pad = (cell: string, k: number): string => cell + ' '.repeat(widths[k]! - [...cell].length)
  const line = (cells: readonly string[]): string => `| ${cells.map(pad).join(' | ')} |`
  const [head, ...body] = rows
  return [head!, widths.map((width) => '-'.repeat(width)), ...body].map(line).join('\n')
}
