import { type ExportErrorType, labelValue } from '@leeway/metric-catalogue'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { assertReport } from '../assert-report.ts'
import { ExportError } from '../export-error.ts'
import type { Exporter, ObserveOptions } from '../exporter.ts'
import { isCounted } from '../is-counted.ts'
import {
  createPrometheusExporter,
  type PrometheusExporter,
} from '../prometheus/create-prometheus-exporter.ts'
import type { PushgatewayExporter } from '../pushgateway/create-pushgateway-exporter.ts'
import { configuredSinks } from './configured-sinks.ts'
import { createTurns } from './create-turns.ts'
import type { ExportedMetrics, ExportResult } from './export-result.ts'
import { exportTo } from './export-to.ts'
import { given } from './given.ts'
import type {
  DataToExport,
  MetricsExporterOptions,
  ReportToExport,
} from './metrics-exporter-options.ts'
import { reportOfData } from './report-of-data.ts'

/**
 * Exports the metrics of reports to a Pushgateway and to InfluxDB, as far as they are configured, and keeps them ready to be scraped.
 *
 * @example
 * const exporter = new MetricsExporter({ prometheusGateway: 'http://localhost:9091', influxdbUrl: 'http://localhost:8086' })
 * const { results } = await exporter.exportMetrics({ report, tags: { environment: 'production' } })
 */
export class MetricsExporter {
  /** The same metrics in this process, for `createScrapeHandler(exporter.metrics)`. */
  readonly metrics: PrometheusExporter
  readonly #pushgateway: PushgatewayExporter | undefined
  readonly #others: readonly Exporter[]
  readonly #timeout: number
  readonly #interval: number
  readonly #now: () => number
  readonly #every: NonNullable<MetricsExporterOptions['every']>
  readonly #latest = new Map<string, MonitoringReport>()
  readonly #lastExport = new Map<string, number>()
  /** By monitor, so that no earlier report ever comes after a later one. */
  readonly #inTurn = createTurns()
  #end: (() => void) | undefined
  #underWay: Promise<void> | undefined

  /** @throws {ExportError} `invalid_option` */
  constructor(options: MetricsExporterOptions = {}) {
    const { timeout = 10, exportInterval = 60, now = Date.now, every = everyUnreferenced } = options
    if (!(exportInterval > 0 && exportInterval * 1000 <= longestTimer)) {
      throw new ExportError(
        'invalid_option',
        `exportInterval is ${exportInterval}, expected seconds above 0, at most ${longestTimer / 1000}`,
      )
    }
    const { pushgateway, others } = configuredSinks(options)
    this.metrics = createPrometheusExporter(options)
    this.#pushgateway = pushgateway
    this.#others = others
    this.#timeout = timeout
    this.#interval = exportInterval
    this.#now = now
    this.#every = every
  }

  /**
   * Exports a report, or judges data and exports what came of it. A sink that fails costs the others nothing: each has a result, and all errors are counted in
   * `evidently_export_errors_total`. The Pushgateway comes last, so that it hears of the others' errors.
   * Reports of one monitor are exported one after the other, in the order of the calls.
   *
   * @throws {ExportError} `invalid_report`, `invalid_value`, `missing_peer`: then nothing was sent anywhere
   * @throws {MonitorError} where data cannot be judged
   */
  async exportMetrics(input: ReportToExport | DataToExport): Promise<ExportedMetrics> {
    const { report, generationSeconds } = await this.#reportOf(input)
    const results = await this.#inTurn(labelValue(report.monitor.name), () =>
      this.#export(report, generationSeconds),
    )
    return { report, results }
  }

  /**
   * Exports the latest report of each monitor again every `exportInterval` seconds, so that a server which was away, or has lost its memory, has it again. Does
   * nothing when it has been started. The process may end all the same.
   *
   * @param onExport told what became of each export
   */
  start(onExport: (exported: ExportedMetrics) => void = () => {}): void {
    this.#end ??= this.#every(() => {
      this.#underWay ??= this.#exportLatest(onExport).finally(() => {
        this.#underWay = undefined
      })
    }, this.#interval * 1000)
  }

  /** Ends what `start` began, and returns when the export under way has ended. */
  async stop(): Promise<void> {
    this.#end?.()
    this.#end = undefined
    await this.#underWay
  }

  /** Takes away the series of a monitor that has been retired, here and at the Pushgateway; InfluxDB keeps its history. @throws {ExportError} */
  async forget(monitor: string): Promise<void> {
    const name = labelValue(monitor)
    await this.#inTurn(name, async () => {
      this.#latest.delete(name)
      this.#lastExport.delete(name)
      this.metrics.forget(monitor)
      await this.#pushgateway?.remove(monitor)
    })
  }

  async #exportLatest(onExport: (exported: ExportedMetrics) => void): Promise<void> {
    for (const name of [...this.#latest.keys()]) {
      const exported = await this.#inTurn(name, async () => {
        const report = this.#latest.get(name)
        return report && { report, results: await this.#export(report, undefined) }
      })
      if (exported) onExport(exported)
    }
  }

  async #reportOf(
    input: ReportToExport | DataToExport,
  ): Promise<{ report: MonitoringReport; generationSeconds: number | undefined }> {
    if (!('report' in input)) return reportOfData(input)
    this.#count(() => assertReport(input.report))
    const { monitor, timings } = input.report
    const labels = { ...monitor.labels, ...input.tags }
    const timed = timings && Object.values(timings).reduce((sum, seconds) => sum + seconds, 0)
    return {
      report: { ...input.report, monitor: { ...monitor, labels } },
      generationSeconds: input.generationSeconds ?? timed,
    }
  }

  async #export(
    report: MonitoringReport,
    generationSeconds: number | undefined,
  ): Promise<ExportResult[]> {
    const start = performance.now()
    const name = labelValue(report.monitor.name)
    const timed: ObserveOptions = given({ generationSeconds })
    const before = this.#lastExport.get(name) ?? null
    this.metrics.observe(report, { ...timed, lastExport: before })
    this.#latest.set(name, report)
    const others = await Promise.all(
      this.#others.map((exporter) => exportTo(exporter, report, timed, this.#timeout)),
    )
    for (const type of failuresOf(others)) this.#pushgateway?.recordError(name, type)
    const now = this.#now() / 1000
    const lastExport = others.every(succeeded) ? now : before
    const exportSeconds = (performance.now() - start) / 1000
    const pushed = this.#pushgateway
      ? [
          await exportTo(
            this.#pushgateway,
            report,
            { ...timed, lastExport, exportSeconds },
            this.#timeout,
          ),
        ]
      : []
    const results = [...pushed, ...others]
    for (const type of failuresOf(results)) this.metrics.recordError(type)
    if (results.every(succeeded)) this.#lastExport.set(name, now)
    this.metrics.observe(report, {
      lastExport: this.#lastExport.get(name) ?? null,
      exportSeconds: (performance.now() - start) / 1000,
    })
    return results
  }

  /** An error before anything is sent is counted once, here: there is no monitor that it belongs to. */
  #count(work: () => void): void {
    try {
      work()
    } catch (error) {
      if (error instanceof ExportError && isCounted(error.code)) {
        this.metrics.recordError(error.code)
      }
      throw error
    }
  }
}

/** The longest time that a timer of Node's can wait, in milliseconds. */
const longestTimer = 2 ** 31 - 1

function everyUnreferenced(callback: () => void, milliseconds: number): () => void {
  const timer = setInterval(callback, milliseconds).unref()
  return () => clearInterval(timer)
}

/** Returns what `evidently_export_errors_total` counts of the results. */
function failuresOf(results: readonly ExportResult[]): ExportErrorType[] {
  return results.flatMap((result) => {
    if (result.status === 'exported') return []
    const { code } = result.error
    return [isCounted(code) ? code : 'rejected']
  })
}

function succeeded({ status }: ExportResult): boolean {
  return status === 'exported'
}
