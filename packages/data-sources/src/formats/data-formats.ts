/** Identifier of a file format that this package reads. */
export type DataFormatId = 'csv' | 'parquet' | 'json' | 'ndjson' | 'arrow'

/** One readable file format: how its files are named and what they contain. */
export interface DataFormat {
  readonly id: DataFormatId
  /** What messages call it. */
  readonly title: string
  /** Extensions that promise this format, lower case, with the dot; text formats may have `.gz` appended. */
  readonly extensions: readonly string[]
  /** A `binary` format is recognised by its first bytes, whatever the file is called; a `text` format by its name. */
  readonly encoding: 'binary' | 'text'
}

/** Every format that is read, in the order in which messages list them. */
export const dataFormats: readonly DataFormat[] = Object.freeze([
  { id: 'csv', title: 'CSV', extensions: ['.csv', '.tsv', '.psv'], encoding: 'text' },
  { id: 'parquet', title: 'Parquet', extensions: ['.parquet', '.pq'], encoding: 'binary' },
  { id: 'json', title: 'JSON', extensions: ['.json'], encoding: 'text' },
  { id: 'ndjson', title: 'NDJSON', extensions: ['.ndjson', '.jsonl'], encoding: 'text' },
  {
    id: 'arrow',
    title: 'Arrow IPC',
    extensions: ['.arrow', '.feather', '.ipc', '.arrows'],
    encoding: 'binary',
  },
] as const)
