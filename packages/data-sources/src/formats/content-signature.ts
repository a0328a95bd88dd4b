/** What the first bytes of a file say it is. `text` is anything without a known signature, a tag or a NUL byte. */
export type ContentSignature =
  | { readonly kind: 'parquet' | 'arrow' | 'gzip' | 'text' }
  | { readonly kind: 'other'; readonly title: string }

interface Signature {
  readonly bytes: readonly number[]
  readonly content: ContentSignature
}

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0))
const other = (title: string): ContentSignature => ({ kind: 'other', title })

// First match wins. The Arrow stream begins with a continuation marker (Arrow columnar format, "Encapsulated message format").
const signatures: readonly Signature[] = [
  { bytes: ascii('PAR1'), content: { kind: 'parquet' } },
  { bytes: ascii('ARROW1'), content: { kind: 'arrow' } },
  { bytes: [0xff, 0xff, 0xff, 0xff], content: { kind: 'arrow' } },
  { bytes: [0x1f, 0x8b], content: { kind: 'gzip' } },
  { bytes: ascii('PARE'), content: other('an encrypted Parquet file') },
  { bytes: ascii('FEA1'), content: other('a Feather version 1 file') },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], content: other('a Zstandard archive') },
  { bytes: ascii('PK\x03\x04'), content: other('a ZIP archive or an Office document') },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], content: other('an old Office document') },
  { bytes: [0x89, ...ascii('PNG')], content: other('a PNG image') },
  { bytes: [0xff, 0xd8, 0xff], content: other('a JPEG image') },
  { bytes: ascii('GIF8'), content: other('a GIF image') },
  { bytes: ascii('%PDF'), content: other('a PDF document') },
  { bytes: ascii('SQLite format 3'), content: other('an SQLite database') },
  { bytes: ascii('Obj\x01'), content: other('an Avro file') },
  { bytes: ascii('ORC'), content: other('an ORC file') },
  { bytes: [0x89, ...ascii('HDF')], content: other('an HDF5 file') },
  { bytes: ascii('BZh'), content: other('a bzip2 archive') },
  { bytes: [0xfd, ...ascii('7zXZ')], content: other('an xz archive') },
  { bytes: [0xff, 0xfe], content: other('UTF-16 text (only UTF-8 is read)') },
  { bytes: [0xfe, 0xff], content: other('UTF-16 text (only UTF-8 is read)') },
]

/** Documents that are not data, though text: what a server sends instead of a file is often one. First match wins. */
const markups: readonly { readonly start: RegExp; readonly content: ContentSignature }[] = [
  { start: /^<(!doctype\s+html|(html|head|body)[\s>])/i, content: other('an HTML page') },
  { start: /^<\?xml\s/i, content: other('an XML document') },
]

/**
 * Returns what the first bytes of a file announce.
 *
 * @param head the first bytes of the file, 16 or more where the file has them
 */
export function contentSignature(head: Uint8Array): ContentSignature {
  const found = signatures.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))
  if (found) return found.content
  if (head.includes(0)) return other('binary data')
  const start = new TextDecoder().decode(head.subarray(0, 1024)).trimStart()
  return markups.find((markup) => markup.start.test(start))?.content ?? { kind: 'text' }
}
