import type { MlMonitorOptions, ReportOptions } from '@leeway/monitor'
import type { ColumnWorkersOptions } from '@leeway/monitor/workers'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { assertComparable } from './assert-comparable.ts'
import { assertMapped } from './assert-mapped.ts'
import { judgeInThreads } from './judge-in-threads.ts'
import type { OutputFormat } from './output-format.ts'
import { outputFormats } from './output-formats.ts'
import type { OutputRequest } from './output-request.ts'
import type { PipelineError } from './pipeline-error.ts'
import { planOutputs } from './plan-outputs.ts'
import { type DataInput, nameOf, readFrame } from './read-frame.ts'
import { type ReferenceInput, readReference } from './read-reference.ts'
import { createStageClock, type Stage, type StageClock } from './stage-clock.ts'
import { type WrittenOutput, writeOutputs } from './write-outputs.ts'

/** How two data sets are compared: what a monitor and one report of it may be told. `name` is `compare` by default. */
export type JudgeOptions = Omit<MlMonitorOptions, 'reference' | 'outputDir' | 'renderers'> &
  Omit<ReportOptions, 'current' | 'timings'>

/** One comparison: data, how it is judged, and where the report goes. */
export interface CompareOptions extends JudgeOptions {
  /** The data that is taken as normal: a file's path, an Arrow table, rows, or arrays by column; or a stored profile of them, or the path of one. */
  readonly reference: ReferenceInput
  /** The data to be judged. */
  readonly current: DataInput
  /**
   * Threads that examine the columns of large data, and from how many values on; the report is the same with any. Not asked where `mapColumns` is given.
   * Default: as many as the machine can run at once, at most 8, from 40 000 000 values of both sides together on.
   */
  readonly workers?: ColumnWorkersOptions
  /** Whether the report says how long reading and judging took; default false, so that it is the same every time. */
  readonly timings?: boolean
  /** Files to be written, in this order; default none. */
  readonly outputs?: readonly OutputRequest[]
  /** Forms of the caller's own, beside `outputFormats`; one with the same id stands in its place. */
  readonly formats?: readonly OutputFormat[]
  /** Called when a step begins, with what is being done. */
  readonly onStage?: (name: string) => void
}

/** What came of a comparison. */
export interface CompareResult {
  readonly report: MonitoringReport
  /** The files that hold it. */
  readonly written: readonly WrittenOutput[]
  /** One `sink_failed`, with its `output` and `cause`, for each file that could not be written; the report stands all the same. */
  readonly sinkErrors: readonly PipelineError[]
  /** Every step and its time, in order. */
  readonly stages: readonly Stage[]
}

/**
 * Compares two data sets: reads them, judges every column, and writes the report where it was asked for. Nothing is written unless `outputs` says
 * so; a file that cannot be written is listed in `sinkErrors` and costs neither the report nor the other files.
 *
 * @throws {DataSourceError} where a file cannot be read
 * @throws {PipelineError} `no_rows`, `no_common_columns`, `unknown_column`, `not_data`, `unreadable_profile`, `unknown_output`
 * @throws {MonitorError} where an option is outside its range, or names a column, test or policy that is not there
 */
export async function compareOnce(options: CompareOptions): Promise<CompareResult> {
  const { outputs = [], formats = [], timings = false, onStage } = options
  const plan = planOutputs(outputs, [...formats, ...outputFormats])
  const clock = createStageClock({ onStage })
  const report = await makeReport(options, clock)
  const stages = Object.fromEntries(clock.stages.map(({ name, seconds }) => [name, seconds]))
  const timed = timings ? { ...report, timings: { ...report.timings, ...stages } } : report
  const generationSeconds = clock.stages.reduce((sum, { seconds }) => sum + seconds, 0)
  const { written, sinkErrors } = await writeOutputs(timed, plan, { generationSeconds }, clock)
  return { report: timed, written, sinkErrors, stages: clock.stages }
}

async function makeReport(options: CompareOptions, clock: StageClock): Promise<MonitoringReport> {
  const { reference: before, current: now } = options
  const reference = await clock.run('read reference', () => readReference(before))
  const current = await clock.run('read current', () => readFrame(now))
  assertComparable(
    { name: nameOf(before, 'reference'), frame: reference },
    { name: nameOf(now, 'current'), frame: current },
  )
  assertMapped(options.columnMapping ?? {}, [reference, current])
  return clock.run('judge', async () => {
    const { MlMonitor } = await import('@leeway/monitor')
    return judgeInThreads(
      [reference, current],
      (threads) => {
        const monitor = new MlMonitor({ name: 'compare', ...threads, ...options, reference })
        return monitor.generateComprehensiveReport({ ...options, current, timings: false })
      },
      options.mapColumns === undefined ? options.workers : { threads: 1 },
    )
  })
}
