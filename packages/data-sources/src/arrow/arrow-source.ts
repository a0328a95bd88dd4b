import { open } from 'node:fs/promises'
import {
  type AsyncRecordBatchFileReader,
  type AsyncRecordBatchStreamReader,
  Field,
  makeData,
  RecordBatch,
  RecordBatchReader,
  Schema,
  Struct,
} from 'apache-arrow'
import type { BatchSource } from '../batch-source.ts'
import { dataOf, dictionaryVectors } from '../columns/assemble-record-batch.ts'
import { chooseColumns } from '../columns/choose-columns.ts'
import { DataSourceError } from '../data-source-error.ts'
import type { DetectedFile } from '../formats/detect-format.ts'
import type { ReadOptions } from '../read-options.ts'
import { registerCodecs } from './register-codecs.ts'
import { isPlainText, type TextEncoding, textEncoding } from './text-encoder.ts'

type ArrowReader = AsyncRecordBatchFileReader | AsyncRecordBatchStreamReader

/** How one chosen column is taken over: as it is, or with a dictionary of our own. */
interface ColumnPlan {
  readonly place: number
  readonly encoding: TextEncoding | undefined
}

interface RawBatch {
  readonly source: RecordBatch
  /** Codes of the columns that are encoded here. */
  readonly codes: readonly (ReturnType<TextEncoding['encode']> | undefined)[]
}

/**
 * Opens an Arrow IPC file or stream; its batches are those of the file.
 *
 * @throws malformed_file, unsupported_content, duplicate_columns, unknown_column
 */
export async function openArrowSource(
  file: DetectedFile,
  options: ReadOptions,
): Promise<BatchSource> {
  registerCodecs()
  const handle = await open(file.path)
  try {
    const reader = (await RecordBatchReader.from(handle)) as ArrowReader
    await reader.open({ autoDestroy: false })
    return sourceOver(file, reader, options, async () => {
      await reader.cancel()
      await handle.close()
    })
  } catch (error) {
    await handle.close()
    throw explainArrowError(file, error)
  }
}

function sourceOver(
  file: DetectedFile,
  reader: ArrowReader,
  options: ReadOptions,
  close: () => Promise<void>,
): BatchSource {
  const { fields } = reader.schema
  const names = fields.map(({ name }) => name)
  const plans = chooseColumns(file.path, names, options.columns).map((place): ColumnPlan => {
    const { type } = fields[place]!
    // Numbers above those that the file's own dictionaries have.
    const encoding = isPlainText(type) ? textEncoding(freeId(reader.schema) + place) : undefined
    return { place, encoding }
  })
  const schema = new Schema(
    plans.map(({ place, encoding }) => {
      const { name, type, nullable, metadata } = fields[place]!
      return new Field(name, encoding?.type ?? type, nullable, metadata)
    }),
    reader.schema.metadata,
  )
  const encodings = plans.map(({ encoding }) => encoding)
  return {
    schema,
    async *stream() {
      for await (const raw of rawBatches(file, reader, plans)) {
        yield assemble(schema, plans, raw, dictionaryVectors(encodings))
      }
    },
    async collect() {
      const raws: RawBatch[] = []
      for await (const raw of rawBatches(file, reader, plans)) raws.push(raw)
      const dictionaries = dictionaryVectors(encodings)
      return raws.map((raw) => assemble(schema, plans, raw, dictionaries))
    },
    close,
  }
}

async function* rawBatches(
  file: DetectedFile,
  reader: ArrowReader,
  plans: readonly ColumnPlan[],
): AsyncGenerator<RawBatch> {
  try {
    for await (const source of reader) {
      const codes = plans.map(({ place, encoding }) => encoding?.encode(source.getChildAt(place)!))
      yield { source, codes }
    }
  } catch (error) {
    throw explainArrowError(file, error)
  }
}

function assemble(
  schema: Schema,
  plans: readonly ColumnPlan[],
  { source, codes }: RawBatch,
  dictionaries: ReturnType<typeof dictionaryVectors>,
): RecordBatch {
  const length = source.numRows
  const children = plans.map(({ place }, index) => {
    const values = codes[index]
    const { type } = schema.fields[index]!
    return values ? dataOf(type, length, values, dictionaries[index]) : source.data.children[place]!
  })
  const struct = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children })
  return new RecordBatch(schema, struct)
}

function freeId(schema: Schema): number {
  return Math.max(-1, ...schema.dictionaries.keys()) + 1
}

function explainArrowError(file: DetectedFile, error: unknown): DataSourceError {
  if (error instanceof DataSourceError) return error
  const text = error instanceof Error ? error.message : String(error)
  if (/unrecognized type|not supported|not implemented|codec/i.test(text)) {
    return new DataSourceError(
      'unsupported_content',
      `${file.path}: uses a part of the Arrow format that is not read`,
    )
  }
  return new DataSourceError(
    'malformed_file',
    `${file.path}: cannot be read as Arrow IPC; it may be cut off or damaged`,
  )
}
