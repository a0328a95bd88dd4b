import { readFile, stat } from 'node:fs/promises'
import type { Attachment, AttachmentReference, Message } from '@leeway/notifier'
import type { StateStore } from '@leeway/state-store'
import { outputFormats } from '../output-formats.ts'
import { renderReport } from '../render-report.ts'

/** Mail servers refuse larger messages; base64 makes a third more of it. */
const MOST_BYTES = 10_000_000

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  json: 'application/json',
}

/** Files that go with a message, and what is to be said of those that do not. */
export interface Attachments {
  readonly attachments: readonly Attachment[]
  readonly remarks: readonly string[]
}

/** Returns the files of a message, read or made now. One that cannot be had is a remark: the message goes without it. */
export async function attachmentsOf(
  message: Message,
  { store }: { readonly store: StateStore },
): Promise<Attachments> {
  const attachments: Attachment[] = []
  const remarks: string[] = []
  for (const reference of message.attachments ?? []) {
    const { format, fileName } = reference
    try {
      const content = await contentOf(reference, store)
      const contentType = contentTypes[format] ?? 'application/octet-stream'
      attachments.push({ fileName, contentType, content })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      remarks.push(`The ${format} of the report is not attached: ${why}`)
    }
  }
  return { attachments, remarks }
}

async function contentOf(
  { format, path, runId }: AttachmentReference,
  store: StateStore,
): Promise<Uint8Array | string> {
  if (path !== undefined) return fileContent(path)
  if (!outputFormats.some(({ id }) => id === format)) {
    throw new Error(`this version of Leeway makes no ${format}`)
  }
  const report = runId === undefined ? undefined : await store.reports.ofRun(runId)
  if (report === undefined) throw new Error('the store does not have the report any more')
  return assertSmall(await renderReport(report, format))
}

async function fileContent(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > MOST_BYTES) throw tooLarge(size)
    return await readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new Error(code === 'ENOENT' ? 'the file is not there any more' : `the file: ${code}`)
  }
}

function assertSmall<T extends Uint8Array | string>(content: T): T {
  const size = Buffer.byteLength(content)
  if (size > MOST_BYTES) throw tooLarge(size)
  return content
}

function tooLarge(size: number): Error {
  return new Error(`it has ${(size / 1e6).toFixed(0)} MB, more than mail servers take`)
}
