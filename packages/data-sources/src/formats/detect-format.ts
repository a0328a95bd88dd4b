import { extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DataSourceError } from '../data-source-error.ts'
import { type ContentSignature, contentSignature } from './content-signature.ts'
import { type DataFormat, type DataFormatId, dataFormats } from './data-formats.ts'
import { headBytes, readHead, unzipHead } from './read-head.ts'

/** A file that was looked at: what it is, and its beginning. */
export interface DetectedFile {
  /** Absolute path. */
  readonly path: string
  readonly format: DataFormatId
  readonly compression: 'uncompressed' | 'gzip'
  /** Extension in lower case without `.gz`, with its dot; empty where there is none. */
  readonly extension: string
  /** First bytes of the content, unpacked. */
  readonly head: Uint8Array
  /** Whether `head` is the whole content. */
  readonly complete: boolean
}

/**
 * Returns the format of a data file, by one rule: a content that announces itself as Parquet or Arrow is read as such,
 * whatever the file is called; otherwise the name decides between the text formats, and a name that promises another
 * content than there is, is refused.
 *
 * @param path a local path, read literally (no wildcards), or a `file:` URL
 * @throws unsupported_location, not_found, not_a_file, permission_denied, empty_file, unknown_format, content_mismatch
 */
export async function detectFormat(path: string | URL): Promise<DataFormatId> {
  return (await detectFile(path)).format
}

/**
 * Returns what {@link detectFormat} learns, with the file's beginning.
 *
 * @param named the format the caller says a text file has, instead of the one its name promises
 * @throws as `detectFormat`
 */
export async function detectFile(path: string | URL, named?: DataFormatId): Promise<DetectedFile> {
  const local = localPath(path)
  const start = await readHead(local)
  const zipped = contentSignature(start).kind === 'gzip'
  const head = zipped ? unzipHead(local, start) : start
  const content = contentSignature(head)
  const extension = plainExtension(local)
  const promised = named
    ? dataFormats.find(({ id }) => id === named)
    : dataFormats.find(({ extensions }) => extensions.includes(extension))
  const format = chooseFormat(local, content, promised, extension, zipped)
  if (format.encoding === 'text') refuseOtherText(local, format, head)
  const complete = !zipped && start.length < headBytes
  const compression = zipped ? 'gzip' : 'uncompressed'
  return { path: local, format: format.id, compression, extension, head, complete }
}

function localPath(path: string | URL): string {
  const text = String(path)
  if (/^file:\/\//i.test(text)) return fileURLToPath(text)
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(text)?.[1]
  if (scheme === undefined) return resolve(text)
  throw new DataSourceError(
    'unsupported_location',
    `${scheme}:// locations are not read; download the file and give its local path`,
  )
}

function plainExtension(path: string): string {
  const lower = path.toLowerCase()
  return extname(lower.endsWith('.gz') ? lower.slice(0, -3) : lower)
}

function chooseFormat(
  path: string,
  content: ContentSignature,
  promised: DataFormat | undefined,
  extension: string,
  zipped: boolean,
): DataFormat {
  if (content.kind === 'parquet' || content.kind === 'arrow') {
    const format = dataFormats.find(({ id }) => id === content.kind)!
    if (!zipped) return format
    throw new DataSourceError(
      'unsupported_content',
      `${path}: is ${format.title} inside gzip; unpack it first, ${format.title} compresses by itself`,
    )
  }
  if (content.kind === 'text' && promised?.encoding === 'text') return promised
  const found = content.kind === 'other' ? content.title : content.kind
  if (promised) {
    throw new DataSourceError(
      'content_mismatch',
      `${path}: is called ${promised.title} but its content is ${found}`,
    )
  }
  const name = extension === '' ? 'no extension' : `the unknown extension ${extension}`
  if (content.kind === 'other') {
    throw new DataSourceError(
      'unknown_format',
      `${path}: has ${name} and its content is ${found}; expected a file with one of the extensions ${extensionsOf(dataFormats)}`,
    )
  }
  const texts = dataFormats.filter(({ encoding }) => encoding === 'text')
  throw new DataSourceError(
    'unknown_format',
    `${path}: has ${name}, which does not say what its text is; give it one of the extensions ${extensionsOf(texts)}, ` +
      `or set the option format to one of ${texts.map(({ id }) => id).join(', ')}`,
  )
}

function extensionsOf(formats: readonly DataFormat[]): string {
  return formats.flatMap(({ extensions }) => extensions).join(', ')
}

/** JSON begins with a bracket; CSV whose header begins like a JSON document would be read as nonsense. */
function refuseOtherText(path: string, format: DataFormat, head: Uint8Array): void {
  const start = new TextDecoder().decode(head.subarray(0, 4096)).trimStart()
  const looksLikeJson = /^(\[\s*[[{\]]|\{\s*["}])/.test(start)
  if (format.id === 'csv' && looksLikeJson) {
    throw new DataSourceError('content_mismatch', `${path}: is called CSV but its content is JSON`)
  }
  if (format.id !== 'csv' && start !== '' && !/^[[{]/.test(start)) {
    throw new DataSourceError(
      'content_mismatch',
      `${path}: is called ${format.title} but does not begin with [ or {`,
    )
  }
}
