import { readFile } from 'node:fs/promises'
import { type MonitoringReport, parseReport } from '@leeway/monitoring-report'
import type { ArchiveEntry, ReportArchive } from '@leeway/report-renderer'
import type { Window } from '@leeway/state-store'
import type { ReportPeriod } from './report-period.ts'

/** Which reports are earlier ones. */
interface EarlierFilter {
  readonly monitor: string
  readonly period: ReportPeriod
  readonly window: Window
  /** At most so many. */
  readonly limit: number
}

/**
 * Returns the reports on the windows before one, from the archive, oldest first. One that cannot be read, as after an upgrade that changed the schema, is passed over: a
 * report without comparison is better than none.
 */
export async function earlierReports(
  archive: ReportArchive,
  { monitor, period, window, limit }: EarlierFilter,
): Promise<MonitoringReport[]> {
  const entries = await archive.list({ monitor, period })
  const before = entries.filter((entry) => Date.parse(entry.window.to) <= Date.parse(window.from))
  const read = await Promise.all(before.slice(0, limit).reverse().map(reportOf))
  return read.filter((report) => report !== undefined)
}

/** Returns the report of an entry, `undefined` where it has no JSON that can be read. */
export async function reportOf({ files }: ArchiveEntry): Promise<MonitoringReport | undefined> {
  const json = files.find(({ format }) => format === 'json')
  if (json === undefined) return undefined
  try {
    return parseReport(JSON.parse(await readFile(json.path, 'utf8')))
  } catch {
    return undefined
  }
}
