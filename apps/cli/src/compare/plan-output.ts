import { extname, join, resolve } from 'node:path'
import { CliError } from '../cli-error.ts'

/** The forms in which the command gives a report. */
export type ReportFormat = 'text' | 'json' | 'html' | 'pdf'

/** Where a report goes: one form to standard output, any number to files. */
export interface OutputPlan {
  readonly stdout: Exclude<ReportFormat, 'pdf'>
  readonly files: readonly { readonly format: ReportFormat; readonly path: string }[]
}

/** What the plan depends on. */
export interface OutputRequest {
  /** The formats that were asked for, in order; empty where none was named. */
  readonly formats: readonly ReportFormat[]
  /** `--out`, as it was given. */
  readonly out?: string | undefined
  /** What stands at `out` already. */
  readonly found: 'folder' | 'file' | 'nothing'
  /** Files that must not be overwritten: the data. */
  readonly inputs: readonly string[]
}

const fileNames = {
  text: 'report.txt',
  json: 'report.json',
  html: 'report.html',
  pdf: 'report.pdf',
} as const
const byExtension: Readonly<Record<string, ReportFormat>> = {
  '.txt': 'text',
  '.json': 'json',
  '.html': 'html',
  '.htm': 'html',
  '.pdf': 'pdf',
}

/**
 * Returns where each form of the report goes. Without `out`, the one format goes to standard output. With it, every format goes to a file
 * and standard output gets the text: `out` is a folder when it is one, ends in a slash, or several formats need one; formats that
 * were not named follow from the extension (JSON and HTML for a folder).
 *
 * @throws {CliError} `wrong_usage` where the two do not go together, or a file of the data would be overwritten
 */
export function planOutput({ formats, out, found, inputs }: OutputRequest): OutputPlan {
  const named = [...new Set(formats)]
  if (out === undefined) {
    const [one = 'text'] = named
    if (named.length < 2 && one !== 'pdf') return { stdout: one, files: [] }
    if (named.length < 2) throw new CliError('wrong_usage', '--format pdf: needs --out FILE')
    throw new CliError(
      'wrong_usage',
      `--format ${named.join(', --format ')}: several formats need --out FOLDER`,
    )
  }
  const folder = found === 'folder' || /[/\\]$/.test(out)
  const chosen = named.length > 0 ? named : formatsOf(out, folder)
  if (chosen.length > 1 && !folder) refuseFileForSeveral(out, found)
  if (!folder && chosen.length === 1) refuseOtherExtension(out, chosen[0])
  const files = chosen.map((format) => ({
    format,
    path: folder || chosen.length > 1 ? join(out, fileNames[format]) : out,
  }))
  const overwritten = files.find(({ path }) =>
    inputs.some((input) => resolve(input) === resolve(path)),
  )
  if (overwritten) {
    throw new CliError('wrong_usage', `--out ${overwritten.path}: this is one of the data files`)
  }
  return { stdout: 'text', files }
}

function formatsOf(out: string, folder: boolean): ReportFormat[] {
  if (folder) return ['json', 'html']
  const format = byExtension[extname(out).toLowerCase()]
  if (format) return [format]
  throw new CliError(
    'wrong_usage',
    `--out ${out}: say which --format, or end the name in ${Object.keys(byExtension).join(', ')} or /`,
  )
}

function refuseOtherExtension(out: string, format: ReportFormat | undefined): void {
  const meant = byExtension[extname(out).toLowerCase()]
  if (meant === undefined || meant === format) return
  throw new CliError(
    'wrong_usage',
    `--out ${out}: the name says ${meant}, --format says ${format}; make them agree`,
  )
}

function refuseFileForSeveral(out: string, found: OutputRequest['found']): void {
  if (found === 'nothing' && byExtension[extname(out).toLowerCase()] === undefined) return
  throw new CliError('wrong_usage', `--out ${out}: several formats need a folder, this is a file`)
}
