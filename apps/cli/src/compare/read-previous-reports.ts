import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type MonitoringReport, parseReport, ReportError } from '@leeway/monitoring-report'
import { CliError } from '../cli-error.ts'

/**
 * Returns the reports that stand at paths, oldest first. A folder gives every report among its `.json` files, subfolders not looked into; what is no report there is
 * passed over. A file that is named itself has to be a report.
 *
 * @throws {CliError} `unreadable_data` with the path, where nothing stands there, a report is not valid, or a folder holds none
 */
export async function readPreviousReports(paths: readonly string[]): Promise<MonitoringReport[]> {
  const found = await Promise.all(paths.map(readReports))
  return found.flat().sort((a, b) => Date.parse(a.generatedAt) - Date.parse(b.generatedAt))
}

async function readReports(path: string): Promise<MonitoringReport[]> {
  const found = await stat(path).catch((cause) => refuse(path, cause))
  if (!found.isDirectory()) return [await readReport(path)]
  const names = await readdir(path).catch((cause) => refuse(path, cause))
  const files = names.filter((name) => name.endsWith('.json')).sort()
  const reports = await Promise.all(files.map((name) => readIfReport(join(path, name))))
  const held = reports.filter((report) => report !== undefined)
  if (held.length > 0) return held
  throw new CliError('unreadable_data', `--previous ${path}: the folder holds no report (.json)`)
}

async function readIfReport(path: string): Promise<MonitoringReport | undefined> {
  return readReport(path).catch((error: unknown) => {
    const cause = error instanceof CliError ? error.cause : undefined
    const isNone = cause instanceof ReportError && /^not_(json|a_report)$/.test(cause.code)
    if (isNone) return undefined
    throw error
  })
}

async function readReport(path: string): Promise<MonitoringReport> {
  const text = await readFile(path, 'utf8').catch((cause) => refuse(path, cause))
  try {
    return parseReport(text)
  } catch (cause) {
    if (!(cause instanceof ReportError)) throw cause
    const message = cause.message.replace(/^report: /, '')
    throw new CliError('unreadable_data', `--previous ${path}: ${message}`, { cause })
  }
}

function refuse(path: string, cause: NodeJS.ErrnoException): never {
  const what = cause.code === 'ENOENT' ? 'no such file or folder' : `cannot be read (${cause.code})`
  throw new CliError('unreadable_data', `--previous ${path}: ${what}`, { cause })
}
