/** A fenced block of a Markdown page. */
export interface Block {
  /** What stands behind the fence: `ts`, `sh`, `yaml`, … */
  readonly language: string
  readonly code: string
  /** Line of its first line in the page, from 1 on. */
  readonly line: number
  /** The heading that it stands under. */
  readonly heading: string
}

/** Returns the fenced blocks of a page, in its order. @throws {Error} where one is not closed */
export function readBlocks(page: string): Block[] {
  const blocks: Block[] = []
  let heading = ''
  let open: { language: string; line: number; lines: string[] } | undefined
  for (const [index, text] of page.split('\n').entries()) {
    const fence = /^ *```(\w*)/.exec(text)
    if (open && fence) {
      const { language, line, lines } = open
      blocks.push({ language, code: `${lines.join('\n')}\n`, line, heading })
      open = undefined
    } else if (open) open.lines.push(text)
    else if (fence) open = { language: fence[1] ?? '', line: index + 2, lines: [] }
    else heading = /^#+ (.*)/.exec(text)?.[1] ?? heading
  }
  if (open) throw new Error(`the block of line ${open.line} is not closed`)
  return blocks
}
