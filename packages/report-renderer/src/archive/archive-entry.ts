/** A report that the archive has. */
export interface ArchiveEntry {
  readonly monitor: string
  readonly period: string
  /** Name of the window. */
  readonly name: string
  /** The span of the data, ISO 8601; its end is not included. */
  readonly window: { readonly from: string; readonly to: string }
  /** ISO 8601. */
  readonly generatedAt: string
  /** Whether it is the latest of its monitor and period, and lies in `outputDir`. */
  readonly isLatest: boolean
  readonly files: readonly ArchivedFile[]
}

/** One form of a report. */
export interface ArchivedFile {
  /** `json`, `html`, `pdf`, … */
  readonly format: string
  readonly path: string
  readonly bytes: number
}

/** What an entry's own file says: written last, so that a report is there once it is. */
export interface Manifest {
  readonly leewayArchive: 1
  readonly monitor: string
  readonly period: string
  readonly name: string
  readonly window: { readonly from: string; readonly to: string }
  readonly generatedAt: string
  readonly files: readonly {
    readonly format: string
    readonly file: string
    readonly bytes: number
  }[]
}

/** How the name of a manifest ends. */
export const manifestEnding = '.entry.json'
