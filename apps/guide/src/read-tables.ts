/** A row of a table: the code spans of its cells. */
export interface Row {
  /** The heading that the table stands under. */
  readonly heading: string
  readonly cells: readonly (readonly string[])[]
}

/** Returns the rows of all tables of a Markdown text, without their heads, in its order. */
export function readTables(text: string): Row[] {
  const rows: Row[] = []
  let heading = ''
  let inBody = false
  for (const line of text.split('\n')) {
    heading = /^#+ (.*)/.exec(line)?.[1] ?? heading
    if (/^\|[ :|-]+\|$/.test(line)) inBody = true
    else if (!line.startsWith('|')) inBody = false
    else if (inBody) rows.push({ heading, cells: line.split('|').slice(1, -1).map(codeSpans) })
  }
  return rows
}

function codeSpans(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '')
}
