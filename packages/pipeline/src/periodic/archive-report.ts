import type { MonitoringReport } from '@leeway/monitoring-report'
import { type ArchiveEntry, RendererError, type ReportArchive } from '@leeway/report-renderer'
import type { Window } from '@leeway/state-store'
import type { RenderedFile } from '../output-format.ts'
import { outputFormats } from '../output-formats.ts'
import { findFormat } from '../plan-outputs.ts'
import type { StageRecorder } from '../run/stage-recorder.ts'
import type { ReportPeriod } from './report-period.ts'

/** A report, and under what it is kept. */
interface ReportToKeep {
  readonly report: MonitoringReport
  readonly period: ReportPeriod
  readonly window: Window
  readonly windowName: string
  /** Forms beside JSON, which is always kept: the next period is compared with it. */
  readonly formats: readonly string[]
}

/** Renders a report in its forms and keeps those that could be made; what fails is returned, and costs the others nothing. Where only those before could not be moved, the report is there all the same. */
export async function archiveReport(
  archive: ReportArchive,
  { report, period, window, windowName, formats }: ReportToKeep,
  { run }: Pick<StageRecorder, 'run'>,
): Promise<{ entry?: ArchiveEntry; errors: unknown[] }> {
  const files: Record<string, RenderedFile> = {}
  const errors: unknown[] = []
  for (const id of new Set(['json', ...formats])) {
    try {
      const format = findFormat(id, outputFormats)
      files[id] = await run(`render ${id}`, () => format.render(report, { generationSeconds: 0 }))
    } catch (error) {
      errors.push(error)
    }
  }
  try {
    const entry = await run('archive', () =>
      archive.save({
        monitor: report.monitor.name,
        period,
        name: windowName,
        window,
        generatedAt: report.generatedAt,
        files,
      }),
    )
    return { entry, errors }
  } catch (error) {
    const entry = isUnsettled(error)
      ? await archive.find({ monitor: report.monitor.name, period, name: windowName })
      : undefined
    return { ...(entry === undefined ? {} : { entry }), errors: [...errors, error] }
  }
}

function isUnsettled(error: unknown): boolean {
  return error instanceof RendererError && error.code === 'archive_unsettled'
}
