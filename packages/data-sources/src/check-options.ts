import { DataSourceError } from './data-source-error.ts'
import { dataFormats } from './formats/data-formats.ts'
import type { ReadOptions } from './read-options.ts'

/** Rows in one record batch by default. */
export const defaultBatchRows = 131_072

/**
 * Throws unless every option is within its documented range.
 *
 * @throws invalid_option
 */
export function checkOptions(options: ReadOptions): void {
  const {
    columns,
    format,
    batchRows = defaultBatchRows,
    threads = 1,
    memoryLimit,
    csv = {},
  } = options
  const known = dataFormats.map(({ id }) => id)
  const character = (text: string | undefined): boolean =>
    text === undefined || (text.length === 1 && !/[\r\n]/.test(text))
  const rules: readonly [valid: boolean, message: string][] = [
    [columns === undefined || columns.length > 0, 'columns is empty; name one or leave it out'],
    [new Set(columns).size === (columns?.length ?? 0), 'columns names a column twice'],
    [format === undefined || known.includes(format), `format must be one of ${known.join(', ')}`],
    [
      Number.isInteger(batchRows) && batchRows >= 2048 && batchRows <= 10_000_000,
      'batchRows must be a whole number from 2,048 to 10,000,000',
    ],
    [Number.isInteger(threads) && threads >= 1, 'threads must be a whole number from 1'],
    [
      memoryLimit === undefined || /^\d+(\.\d+)?\s*[KMGT]i?B$/i.test(memoryLimit),
      'memoryLimit must be a number and a unit, such as 512MB or 2GiB',
    ],
    [character(csv.delimiter), 'csv.delimiter must be one character'],
    [character(csv.quote), 'csv.quote must be one character'],
    [csv.nullStrings === undefined || csv.nullStrings.length > 0, 'csv.nullStrings is empty'],
  ]
  const broken = rules.find(([valid]) => !valid)
  if (broken) throw new DataSourceError('invalid_option', `options: ${broken[1]}`)
}
