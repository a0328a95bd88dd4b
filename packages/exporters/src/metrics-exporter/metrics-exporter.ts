import { type ExportErrorType, exportErrorTypes, labelValue } from '@leeway/metric-catalogue'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { assertReport } from '../assert-report.ts'
import { ExportError } from '../export-error.ts'
import type { Exporter, ObserveOptions } from '../exporter.ts'
import { createInfluxdbExporter } from '../influxdb/create-influxdb-exporter.ts'
import {
  createPrometheusExporter,
  type PrometheusExporter,
} from '../prometheus/create-prometheus-exporter.ts'
import {
  createPushgatewayExporter,
  type PushgatewayExporter,
} from '../pushgateway/create-pushgateway-exporter.ts'
import type { ExportedMetrics, ExportResult } from './export-result.ts'
import { exportTo } from './export-to.ts'
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
  #end: (() => void) | undefined
  #underWay: Promise<void> | undefined

  /** @throws {ExportError} `invalid_option` */
  constructor(options: MetricsExporterOptions = {}) {
    const { environment = process.env, exporters = [], timeout = 10, now = Date.now } = options
    const { exportInterval = 60, every = everyUnreferenced } = options
    if (!(exportInterval > 0 && exportInterval * 1000 <= longestTimer)) {
      throw new ExportError(
        'invalid_option',
        `exportInterval is ${exportInterval}, expected seconds above 0, at most ${longestTimer / 1000}`,
      )
    }
    const gateway = options.prometheusGateway || environment.PROMETHEUS_GATEWAY
    const influxdb = options.influxdbUrl || environment.INFLUXDB_URL
    this.metrics = createPrometheusExporter(options)
    this.#pushgateway = gateway
      ? createPushgatewayExporter({
          ...options,
          url: gateway,
          ...given({ job: options.prometheusJob }),
        })
      : undefined
    this.#others = [
      ...(influxdb
        ? [
            createInfluxdbExporter({
              ...options,
              url: influxdb,
              ...given({
                token: options.influxdbToken ?? environment.INFLUXDB_TOKEN,
                org: options.influxdbOrg ?? environment.INFLUXDB_ORG,
                bucket: options.influxdbBucket ?? environment.INFLUXDB_BUCKET,
              }),
            }),
          ]
        : []),
      ...exporters,
    ]
    this.#timeout = timeout
    this.#interval = exportInterval
    this.#now = now
    this.#every = every
  }

  /**
   * Exports a report, or judges data and exports what came of it. A target that fails costs the others nothing: each has a result, and all errors are counted in
   * `evidently_export_errors_total`. The Pushgateway comes last, so that it hears of the others' errors.
   *
   * @throws {ExportError} `invalid_report`, `invalid_value`, `missing_peer`: then nothing was sent anywhere
   * @throws {MonitorError} where data cannot be judged
   */
  async exportMetrics(input: ReportToExport | DataToExport): Promise<ExportedMetrics> {
    const { report, generationSeconds } = await this.#reportOf(input)
    const results = await this.#export(report, generationSeconds)
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
    this.#latest.delete(name)
    this.#lastExport.delete(name)
    this.metrics.forget(monitor)
    await this.#pushgateway?.remove(monitor)
  }

  async #exportLatest(onExport: (exported: ExportedMetrics) => void): Promise<void> {
    for (const report of [...this.#latest.values()]) {
      onExport({ report, results: await this.#export(report, undefined) })
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
    this.#countFailures(report, others)
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
    this.#countFailures(report, pushed)
    const results = [...pushed, ...others]
    if (results.every(succeeded)) this.#lastExport.set(name, now)
    this.metrics.observe(report, {
      lastExport: this.#lastExport.get(name) ?? null,
      exportSeconds: (performance.now() - start) / 1000,
    })
    return results
  }

  #countFailures({ monitor }: MonitoringReport, results: readonly ExportResult[]): void {
    for (const result of results) {
      if (result.status === 'exported') continue
      const { code } = result.error
      const type = isErrorType(code) ? code : 'rejected'
      this.metrics.recordError(type)
      this.#pushgateway?.recordError(monitor.name, type)
    }
  }

  /** An error before anything is sent is counted once, here: there is no monitor that it belongs to. */
  #count(work: () => void): void {
    try {
      work()
    } catch (error) {
      if (error instanceof ExportError && isErrorType(error.code)) {
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

function succeeded({ status }: ExportResult): boolean {
  return status === 'exported'
}

function isErrorType(code: string): code is ExportErrorType {
  return (exportErrorTypes as readonly string[]).includes(code)
}

/** Returns the entries that have a value. */
function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
