import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type ArchivedFile,
  type ArchiveEntry,
  type Manifest,
  manifestEnding,
} from './archive-entry.ts'

/** An entry, and where it was found. */
export interface FoundEntry extends ArchiveEntry {
  readonly stem: string
  /** The folder of its manifest. */
  readonly folder: string
}

/**
 * Returns the entries of folders, the latest window first. An entry whose manifest is in both, as where a process was killed in the middle of moving it, counts once; a file is
 * looked for in all folders, and one that is not there is left out.
 */
export async function readEntries(folders: readonly string[]): Promise<FoundEntry[]> {
  const found = new Map<string, FoundEntry>()
  for (const folder of folders) {
    for (const name of await manifestsOf(folder)) {
      const stem = name.slice(0, -manifestEnding.length)
      if (found.has(stem)) continue
      const manifest = await readManifest(join(folder, name))
      if (manifest === undefined) continue
      const files = await filesOf(manifest, [folder, ...folders])
      const { leewayArchive: _, ...entry } = manifest
      found.set(stem, { ...entry, files, stem, folder, isLatest: false })
    }
  }
  return withLatest([...found.values()].sort(byWindow))
}

function withLatest(entries: readonly FoundEntry[]): FoundEntry[] {
  const seen = new Set<string>()
  return entries.map((entry) => {
    const series = seriesOf(entry)
    const isLatest = !seen.has(series)
    seen.add(series)
    return { ...entry, isLatest }
  })
}

/** Returns what tells one row of reports from another: the beginning of their files' names. */
export function seriesOf({ stem }: Pick<FoundEntry, 'stem'>): string {
  return stem.slice(0, stem.lastIndexOf('.'))
}

function byWindow(a: FoundEntry, b: FoundEntry): number {
  return Date.parse(b.window.to) - Date.parse(a.window.to) || (a.stem < b.stem ? -1 : 1)
}

async function manifestsOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(manifestEnding)).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** A manifest that was moved meanwhile, or is none of this archive's, is passed over. */
async function readManifest(path: string): Promise<Manifest | undefined> {
  try {
    const read = JSON.parse(await readFile(path, 'utf8')) as Partial<Manifest>
    const isOurs = read.leewayArchive === 1 && Array.isArray(read.files)
    return isOurs ? (read as Manifest) : undefined
  } catch {
    return undefined
  }
}

async function filesOf(manifest: Manifest, folders: readonly string[]): Promise<ArchivedFile[]> {
  const files: ArchivedFile[] = []
  for (const { format, file, bytes } of manifest.files) {
    if (/[/\\]/.test(file)) continue
    for (const folder of folders) {
      const path = join(folder, file)
      if (!(await stat(path).catch(() => undefined))?.isFile()) continue
      files.push({ format, path, bytes })
      break
    }
  }
  return files
}
