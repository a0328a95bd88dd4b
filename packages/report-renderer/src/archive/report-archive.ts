import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { RendererError } from '../renderer-error.ts'
import { type ArchiveEntry, type Manifest, manifestEnding } from './archive-entry.ts'
import { archiveError } from './archive-error.ts'
import { type EntryKey, entryName } from './entry-name.ts'
import { moveFile } from './move-file.ts'
import { removeLeftParts, writePart } from './part-files.ts'
import { type FoundEntry, readEntries, seriesOf } from './read-entries.ts'

/** Where reports are kept, and how many. */
export interface ReportArchiveOptions {
  /** Folder of the latest report of each monitor and period; made where it is missing. */
  readonly outputDir: string
  /** Folder of those before. @defaultValue `archive` in `outputDir` */
  readonly archiveDir?: string
  /**
   * Reports that are kept of each monitor and period, the latest included; a report counts once, however many forms it has. Older windows go first. At least 1.
   * @defaultValue 50
   */
  readonly maxReports?: number
}

/** A report that is to be kept. */
export interface ReportToArchive extends EntryKey {
  /** The span of the data, ISO 8601. */
  readonly window: { readonly from: string; readonly to: string }
  /** ISO 8601. */
  readonly generatedAt: string
  /** Its forms by format, which is how the files end: small letters and digits. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
}

/** Which entries are listed: all by default. */
export interface ArchiveFilter {
  readonly monitor?: string
  readonly period?: string
}

/**
 * Periodic reports as files: the latest of each monitor and period in one folder, those before in another, the oldest removed. The files of a window have the same names every
 * time, so that a report that is made again takes its own place.
 *
 * A report is there once its entry (`….entry.json`) is, which is written last; every file is whole or not there, for readers and after a kill. Several processes may save
 * at once. Where a folder is full or cannot be written to, nothing that was there is lost, for old reports are moved and removed only when the new one is there.
 */
export class ReportArchive {
  readonly outputDir: string
  readonly archiveDir: string
  readonly maxReports: number

  /** @throws {RendererError} `invalid_option` */
  constructor({ outputDir, archiveDir, maxReports = 50 }: ReportArchiveOptions) {
    this.outputDir = resolve(outputDir)
    this.archiveDir = resolve(archiveDir ?? join(outputDir, 'archive'))
    this.maxReports = maxReports
    if (Number.isInteger(maxReports) && maxReports >= 1) return
    throw new RendererError(
      'invalid_option',
      `archive: maxReports: found ${maxReports}, expected a whole number of at least 1`,
    )
  }

  /**
   * Saves a report, moves the one that was the latest into the archive, and removes what is more than `maxReports`.
   *
   * @returns the report as it is kept
   * @throws {RendererError} `archive_failed` where a folder is full or cannot be written to; `archive_unsettled` where the report is kept and only those before could not be moved; `invalid_option` where a name is no part of a file name
   */
  async save(report: ReportToArchive): Promise<ArchiveEntry> {
    const stem = entryName(report)
    const formats = Object.keys(report.files)
    const wrong = formats.find((format) => !/^[a-z0-9]{1,10}$/.test(format))
    if (wrong !== undefined || formats.length === 0) {
      throw new RendererError(
        'invalid_option',
        `archive: files: found ${JSON.stringify(wrong ?? 'none')}, expected formats of small letters and digits`,
      )
    }
    await this.#write(stem, report)
    await this.#settle(stem.slice(0, stem.lastIndexOf('.')))
    const entry = (await this.#entries()).find((each) => each.stem === stem)
    if (entry !== undefined) return plainEntry(entry)
    throw new RendererError(
      'archive_failed',
      `${stem}: is older than the ${this.maxReports} reports that are kept, so it was not`,
    )
  }

  /** Returns what is there, the latest window first. @throws {RendererError} `archive_failed` where a folder cannot be read */
  async list({ monitor, period }: ArchiveFilter = {}): Promise<ArchiveEntry[]> {
    return (await this.#entries())
      .filter(
        (entry) =>
          (monitor === undefined || entry.monitor === monitor) &&
          (period === undefined || entry.period === period),
      )
      .map(plainEntry)
  }

  /** Returns the report of a window; `undefined` where there is none. @throws {RendererError} `archive_failed`, `invalid_option` */
  async find(key: EntryKey): Promise<ArchiveEntry | undefined> {
    const stem = entryName(key)
    const entry = (await this.#entries()).find((each) => each.stem === stem)
    return entry && plainEntry(entry)
  }

  async #entries(): Promise<FoundEntry[]> {
    try {
      return await readEntries([this.outputDir, this.archiveDir])
    } catch (cause) {
      throw archiveError('the archive could not be read in', this.outputDir, cause)
    }
  }

  /** All parts are on the disk before the first takes its place, so that a full disk changes nothing; the entry comes last. */
  async #write(stem: string, report: ReportToArchive): Promise<void> {
    const parts: { part: string; target: string }[] = []
    const put = async (name: string, content: string | Uint8Array): Promise<void> => {
      const part = await writePart(this.outputDir, Buffer.from(content as Uint8Array))
      parts.push({ part, target: join(this.outputDir, name) })
    }
    const formats = Object.keys(report.files)
    try {
      await mkdir(this.outputDir, { recursive: true })
      await removeLeftParts(this.outputDir)
      for (const [format, content] of Object.entries(report.files)) {
        await put(`${stem}.${format}`, content)
      }
      await put(`${stem}${manifestEnding}`, manifestText(stem, report))
      const [before] = (await this.#entries()).filter((entry) => entry.stem === stem)
      for (const { part, target } of parts) await rename(part, target)
      if (before !== undefined) await this.#removeOldForms(before, formats)
    } catch (cause) {
      for (const { part } of parts) await rm(part, { force: true })
      throw archiveError(`the report ${stem} could not be kept in`, this.outputDir, cause)
    }
  }

  /** What an earlier report of the same window left: in the archive, and in forms that this one does not have. */
  async #removeOldForms({ stem, files }: FoundEntry, formats: readonly string[]): Promise<void> {
    await rm(join(this.archiveDir, `${stem}${manifestEnding}`), { force: true })
    for (const { format } of files) {
      await rm(join(this.archiveDir, `${stem}.${format}`), { force: true })
      if (formats.includes(format)) continue
      await rm(join(this.outputDir, `${stem}.${format}`), { force: true })
    }
  }

  /** Moves all but the latest of a series into the archive, and removes those that are too many. */
  async #settle(series: string): Promise<void> {
    const entries = (await this.#entries()).filter((entry) => seriesOf(entry) === series)
    try {
      const [, ...before] = entries
      const moved = before.filter(({ folder }) => folder === this.outputDir)
      if (moved.length > 0) await mkdir(this.archiveDir, { recursive: true })
      for (const entry of moved.slice().reverse()) await this.#move(entry)
      for (const entry of entries.slice(this.maxReports)) await this.#remove(entry)
    } catch (cause) {
      throw archiveError(
        'the report is there, but those before could not be moved to',
        this.archiveDir,
        cause,
        'archive_unsettled',
      )
    }
  }

  async #move({ files, stem }: FoundEntry): Promise<void> {
    for (const { path } of files) {
      if (dirname(path) === this.outputDir) {
        await moveFile(path, join(this.archiveDir, basename(path)))
      }
    }
    const manifest = `${stem}${manifestEnding}`
    await moveFile(join(this.outputDir, manifest), join(this.archiveDir, manifest))
  }

  /** The entry first: what is left of a report that was cut off in being removed is no report. */
  async #remove({ stem, files }: FoundEntry): Promise<void> {
    for (const folder of [this.outputDir, this.archiveDir]) {
      await rm(join(folder, `${stem}${manifestEnding}`), { force: true })
    }
    for (const { format } of files) {
      for (const folder of [this.outputDir, this.archiveDir]) {
        await rm(join(folder, `${stem}.${format}`), { force: true })
      }
    }
  }
}

function manifestText(
  stem: string,
  { monitor, period, name, window, generatedAt, files }: ReportToArchive,
): string {
  const manifest: Manifest = {
    leewayArchive: 1,
    monitor,
    period,
    name,
    window,
    generatedAt,
    files: Object.entries(files).map(([format, content]) => ({
      format,
      file: `${stem}.${format}`,
      bytes: Buffer.byteLength(content),
    })),
  }
  return `${JSON.stringify(manifest, undefined, 2)}\n`
}

function plainEntry({ stem: _, folder: __, ...entry }: FoundEntry): ArchiveEntry {
  return entry
}
