import type { MonitoringReport } from '@leeway/monitoring-report'
import { type Frame, toFrame } from '@leeway/stats-core'
import { buildReport } from './build-report.ts'
import type { MapColumns } from './drift/map-columns.ts'
import { describeHistory } from './history/describe-history.ts'
import { readHistory } from './history/read-history.ts'
import { lazy } from './lazy.ts'
import { MonitorError } from './monitor-error.ts'
import type { MlMonitorOptions, ReportOptions } from './monitor-options.ts'
import { type PreparedQuality, prepareQuality } from './quality/prepare-quality.ts'
import { type PreparedReference, prepareReference } from './reference/prepare-reference.ts'
import { prepareStored } from './reference/prepare-stored.ts'
import { readReference } from './reference/read-reference.ts'
import { estimateImportance } from './relations/estimate-importance.ts'
import { requireRows } from './require-rows.ts'
import { type MonitorSettings, resolveSettings } from './resolve-settings.ts'
import { sampleFrame } from './sampling/sample-frame.ts'
import { type ReportRenderer, writeReport } from './write-report.ts'

/**
 * A monitor: a reference, what its columns are for, and a policy. It judges one set of current data after the other; the
 * reference is read, sorted and profiled once, or is a profile that was kept.
 *
 * @example
 * const monitor = new MlMonitor({ reference: trainingData, driftThreshold: 0.1 })
 * const report = await monitor.generateComprehensiveReport({ current: productionData })
 */
export class MlMonitor {
  readonly #settings: MonitorSettings
  readonly #reference: PreparedReference
  /** Before sampling. */
  readonly #referenceRows: number
  readonly #importance: () => ReadonlyMap<string, number>
  readonly #quality: PreparedQuality
  readonly #outputDir: string | undefined
  readonly #renderers: readonly ReportRenderer[]
  readonly #now: () => Date
  readonly #mapColumns: MapColumns | undefined

  /**
   * @throws MonitorError `no_rows`, `unknown_column`, `unknown_test`, `unknown_policy`, `invalid_option`
   * @throws StatsError `not_a_frame`, `duplicate_column`, `unequal_lengths` when the reference is no table; `invalid_option` when it is a stored profile that is damaged or of
   *   another version
   */
  constructor(options: MlMonitorOptions) {
    const { frame, profile } = readReference(options.reference)
    requireRows(frame, 'the reference')
    const hidden = (profile?.columns ?? []).flatMap((column) =>
      column.sensitive ? column.name : [],
    )
    const sensitive = [...(options.sensitive ?? []), ...hidden]
    this.#settings = resolveSettings({ ...options, sensitive }, frame)
    const { mapping, drift, sampleRows, relations } = this.#settings
    this.#referenceRows = frame.rows
    this.#reference =
      profile === undefined
        ? prepareReference(
            sampleFrame(frame, sampleRows, 'reference', drift.seed),
            mapping,
            drift.policy,
            drift.sensitive,
          )
        : prepareStored(profile, mapping, drift.policy, drift.sensitive)
    this.#importance = lazy(
      () => relations.importance ?? estimateImportance(this.#reference, drift.seed),
    )
    this.#quality = prepareQuality(this.#reference, this.#settings)
    this.#outputDir = options.outputDir
    this.#renderers = options.renderers ?? []
    this.#mapColumns = options.mapColumns
    this.#now = options.now ?? (() => new Date())
  }

  /**
   * Returns everything there is to say about `current`, and writes it to `outputDir` where there is one.
   *
   * A column that cannot be judged is `skipped` with a reason. The inputs are not changed. Given earlier reports, it also says what changed since the last one
   * and which patterns the measures show.
   *
   * @throws MonitorError `no_rows`, `no_common_columns`, `invalid_option`, `invalid_report`, `not_comparable`, `write_failed`
   * @throws StatsError as the constructor, when the current data are no table
   */
  async generateComprehensiveReport(options: ReportOptions): Promise<MonitoringReport> {
    const start = performance.now()
    const current = toFrame(options.current)
    requireRows(current, 'the current data')
    this.#requireCommonColumn(current)
    const generatedAt = options.generatedAt ?? this.#now().toISOString()
    const runId = options.runId ?? `${this.#settings.name}@${generatedAt}`
    requireInstant(generatedAt)
    const earlier = readHistory(options, { monitor: this.#settings.name, runId })
    const read = performance.now()
    const { sampleRows, drift } = this.#settings
    const built = await buildReport(
      { reference: this.#reference, quality: this.#quality },
      sampleFrame(current, sampleRows, 'current', drift.seed),
      this.#settings,
      {
        runId,
        generatedAt,
        includePredictions: options.includePredictions ?? true,
        importance: this.#importance(),
        rowsBefore: { reference: this.#referenceRows, current: current.rows },
        ...(earlier.previous === undefined ? {} : { previous: earlier.previous }),
      },
      this.#mapColumns,
    )
    const report: MonitoringReport = { ...built, ...describeHistory(built, earlier) }
    if (options.timings === true) {
      report.timings = { read: (read - start) / 1000, judge: (performance.now() - read) / 1000 }
    }
    if (this.#outputDir !== undefined) await writeReport(report, this.#outputDir, this.#renderers)
    return report
  }

  #requireCommonColumn(current: Frame): void {
    const names = [...current.columns, ...current.unreadable].map(({ name }) => name)
    const { columns, unreadable } = this.#reference
    const known = [...columns, ...unreadable].map(({ name }) => name)
    if (names.some((name) => known.includes(name))) return
    throw new MonitorError(
      'no_common_columns',
      `monitor ${JSON.stringify(this.#settings.name)}: the reference has the columns ${list(known)}, the current data have ${list(names)}; at least one must be in both`,
    )
  }
}

function requireInstant(generatedAt: string): void {
  if (/(Z|[+-]\d{2}:\d{2})$/.test(generatedAt) && !Number.isNaN(Date.parse(generatedAt))) return
  throw new MonitorError(
    'invalid_option',
    `monitor: generatedAt is ${JSON.stringify(generatedAt)}, expected ISO 8601 with a time zone, such as 2026-11-23T09:00:00Z`,
  )
}

function list(names: readonly string[]): string {
  const shown = names
    .slice(0, 10)
    .map((name) => JSON.stringify(name))
    .join(', ')
  if (names.length === 0) return 'none'
  return names.length > 10 ? `${shown} and ${names.length - 10} more` : shown
}
