import { DataSourceError } from '../data-source-error.ts'
import type { CsvOptions } from '../read-options.ts'
import type { DetectedFile } from './detect-format.ts'

/** Column names and dialect of a CSV file, as far as its first line shows them. */
export interface CsvHeader {
  readonly names: readonly string[]
  readonly delimiter: string
  /** What ends the first line; undefined where the file ends with it. */
  readonly lineEnd: '\n' | '\r\n' | '\r' | undefined
}

/** Candidates in the order in which they win a tie. */
const delimiters = [',', ';', '\t', '|'] as const
const impliedDelimiters: Readonly<Record<string, string>> = { '.tsv': '\t', '.psv': '|' }

/**
 * Returns what the first line of a CSV file says, by RFC 4180: fields may be quoted and then hold delimiters, line breaks
 * and doubled quotes. Blanks around a name are not part of it, unless they stand within its quotes. A column without a
 * name is called `column` and its number, from 0.
 *
 * @throws unsupported_content, malformed_file
 */
export function csvHeader(
  {
    path,
    head,
    extension,
    complete,
  }: Pick<DetectedFile, 'path' | 'head' | 'extension' | 'complete'>,
  { delimiter, quote = '"', header = true }: CsvOptions = {},
): CsvHeader {
  const start = decode(path, head, complete)
  const text = firstRecord(start, quote, complete)
  if (text === undefined) {
    throw new DataSourceError(
      'malformed_file',
      `${path}, line 1: the header does not end ${complete ? 'in the file' : `within ${head.length} bytes`}; is a quote not closed?`,
    )
  }
  if (text.trim() === '') {
    throw new DataSourceError('malformed_file', `${path}, line 1: is blank, expected column names`)
  }
  const separator = delimiter ?? impliedDelimiters[extension] ?? mostFrequent(text, quote)
  const fields = splitFields(text, separator, quote)
  const names = fields.map((name, index) => (header && name !== '' ? name : `column${index}`))
  const lineEnd = /^(?:\r\n|\r|\n)/.exec(start.slice(text.length))?.[0] as CsvHeader['lineEnd']
  return { names, delimiter: separator, lineEnd }
}

function decode(path: string, head: Uint8Array, complete: boolean): string {
  try {
    // `stream`: the head may end in the middle of a character. The decoder drops a byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !complete })
  } catch {
    throw new DataSourceError('unsupported_content', `${path}: is not UTF-8 text; save it as UTF-8`)
  }
}

/** The text up to the first line break outside quotes, or to the end of the file; undefined where neither is seen. */
function firstRecord(text: string, quote: string, complete: boolean): string | undefined {
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (character === quote) quoted = !quoted
    else if (!quoted && (character === '\n' || character === '\r')) return text.slice(0, at)
  }
  return complete && !quoted ? text : undefined
}

function mostFrequent(line: string, quote: string): string {
  const counts = delimiters.map((delimiter) => splitFields(line, delimiter, quote).length)
  return delimiters[counts.indexOf(Math.max(...counts))]!
}

function splitFields(line: string, delimiter: string, quote: string): string[] {
  const fields: string[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    if (line[at] === quote) quoted = !quoted
    else if (line[at] === delimiter && !quoted) {
      fields.push(line.slice(start, at))
      start = at + 1
    }
  }
  return [...fields, line.slice(start)].map((field) => unquoted(field, quote))
}

function unquoted(field: string, quote: string): string {
  const name = field.replace(/^[ \t]+|[ \t]+$/g, '')
  if (name.length < 2 || !name.startsWith(quote) || !name.endsWith(quote)) return name
  return name.slice(1, -1).replaceAll(quote + quote, quote)
}
