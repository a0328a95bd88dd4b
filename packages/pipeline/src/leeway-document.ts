import { open } from 'node:fs/promises'

/** A document that Leeway writes itself and that is no data. */
export type LeewayDocument = 'profile' | 'report'

/** Bytes in which such a document has said what it is. */
const HEAD = 512

const starts: readonly (readonly [LeewayDocument, RegExp])[] = [
  ['profile', /^\s*\{\s*"format"\s*:\s*"leeway-profile"/],
  ['report', /^\s*\{\s*"schemaVersion"\s*:\s*"\d+"\s*,\s*"monitor"\s*:/],
]

/** Returns which document of Leeway a file holds, by its first bytes; `undefined` for data, and for what cannot be read, which is for its reader to say. */
export async function leewayDocument(path: string | URL): Promise<LeewayDocument | undefined> {
  const head = await headOf(path).catch(() => '')
  return starts.find(([, start]) => start.test(head))?.[0]
}

async function headOf(path: string | URL): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}
