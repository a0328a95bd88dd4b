import type { MonitoringReport } from '@leeway/monitoring-report'
import {
  type ArchiveEntry,
  ReportArchive,
  type ReportArchiveOptions,
} from '@leeway/report-renderer'
import type { Window } from '@leeway/state-store'
import { type CompareOptions, compareOnce } from '../compare-once.ts'
import { createStageRecorder } from '../run/stage-recorder.ts'
import { windowAround } from '../window/window-before.ts'
import { windowName } from '../window/window-name.ts'
import { archiveReport } from './archive-report.ts'
import { earlierReports } from './earlier-reports.ts'
import { type ReportPeriod, spanOf } from './report-period.ts'

/** Where the reports of a generator go. */
export interface ReportGeneratorOptions extends ReportArchiveOptions {
  /** Forms that are written: `html`, `pdf`, `metrics`, …; JSON always is, for the next period is compared with it. @defaultValue ['json', 'html'] */
  readonly formats?: readonly string[]
  /** Where days, weeks and months begin: a time zone of the IANA database. @defaultValue 'UTC' */
  readonly timeZone?: string
  /** The time, for reports without a `reportDate`. @defaultValue () => new Date() */
  readonly now?: () => Date
}

/** The data of a period, and how they are judged. */
export interface PeriodicReportOptions
  extends Omit<CompareOptions, 'outputs' | 'formats' | 'history' | 'previous' | 'runId'> {
  /** A time in the period. Default: now. */
  readonly reportDate?: Date | string
  /** Earlier reports in which trends are looked for, at most. @defaultValue 60 */
  readonly history?: number
}

/** A periodic report. */
export interface PeriodicReport {
  readonly report: MonitoringReport
  readonly period: ReportPeriod
  /** The day, the week from Monday on, or the month. */
  readonly window: Window
  readonly windowName: string
  /** The files; absent where none could be kept. */
  readonly entry?: ArchiveEntry
  /** What could not be rendered or kept, each an error of its own; the report stands all the same. */
  readonly errors: readonly unknown[]
}

/**
 * Makes daily, weekly and monthly reports out of data that it is given, compares each with the one of the period before, and keeps them in a {@link ReportArchive}. The same monitor, period
 * and date give the same files.
 */
export class ReportGenerator {
  readonly archive: ReportArchive
  readonly #options: ReportGeneratorOptions

  /** @throws RendererError `invalid_option` */
  constructor(options: ReportGeneratorOptions) {
    this.archive = new ReportArchive(options)
    this.#options = options
  }

  /** Returns the report of the day in which `reportDate` lies. @throws as `compareOnce` */
  generateDailyReport(options: PeriodicReportOptions): Promise<PeriodicReport> {
    return this.#generate('daily', options)
  }

  /** Returns the report of the ISO week, from Monday on, in which `reportDate` lies. @throws as `compareOnce` */
  generateWeeklyReport(options: PeriodicReportOptions): Promise<PeriodicReport> {
    return this.#generate('weekly', options)
  }

  /** Returns the report of the month in which `reportDate` lies. @throws as `compareOnce` */
  generateMonthlyReport(options: PeriodicReportOptions): Promise<PeriodicReport> {
    return this.#generate('monthly', options)
  }

  async #generate(
    period: ReportPeriod,
    { reportDate, history: limit = 60, ...options }: PeriodicReportOptions,
  ): Promise<PeriodicReport> {
    const { formats = ['json', 'html'], timeZone = 'UTC', now = () => new Date() } = this.#options
    const at = new Date(reportDate ?? now()).toISOString()
    const window = windowAround(at, spanOf[period], timeZone)
    const name = windowName(window.from, spanOf[period], timeZone)
    const monitor = options.name ?? 'monitor'
    const recorder = createStageRecorder(options.onStage)
    const history = await earlierReports(this.archive, { monitor, period, window, limit })
    const { report } = await compareOnce({
      generatedAt: at,
      ...options,
      name: monitor,
      history,
      runId: `${monitor}@${period}-${name}`,
    })
    const what = { report, period, window, windowName: name, formats }
    const kept = await archiveReport(this.archive, what, recorder)
    return { report, period, window, windowName: name, ...kept }
  }
}
