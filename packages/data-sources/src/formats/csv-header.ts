import { DataSourceError } from '../data-source-error.ts'
import type { CsvOptions } from '../read-options.ts'
import type { DetectedFile } from './detect-format.ts'

/** Column names and delimiter of a CSV file. */
export interface CsvHeader {
  readonly names: readonly string[]
  readonly delimiter: string
}

/** Candidates in the order in which they win a tie. */
const delimiters = [',', ';', '\t', '|'] as const
const impliedDelimiters: Readonly<Record<string, string>> = { '.tsv': '\t', '.psv': '|' }

/**
 * Returns what the first line of a CSV file says, by RFC 4180: fields may be quoted and then hold delimiters, line breaks
 * and doubled quotes. A column without a name is called `column` and its number, from 0.
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
  const text = firstRecord(decode(path, head, complete), quote, complete)
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
  return { names, delimiter: separator }
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
  let field = ''
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!
    if (character === quote && quoted && line[at + 1] === quote) field += line[++at]
    else if (character === quote) quoted = !quoted
    else if (character === delimiter && !quoted) {
      fields.push(field)
      field = ''
    } else field += character
  }
  return [...fields, field]
}
