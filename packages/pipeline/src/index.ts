export {
  type CompareOptions,
  type CompareResult,
  compareOnce,
  type JudgeOptions,
} from './compare-once.ts'
export { type Announcement, announceReport } from './notify/announce-report.ts'
export { openConfiguredChannel } from './notify/open-configured-channel.ts'
export {
  type SendOptions,
  type SentMessages,
  sendDueMessages,
} from './notify/send-due-messages.ts'
export { type ChannelTest, sendTestMessage } from './notify/send-test-message.ts'
export type { OutputFormat, RenderContext, RenderedFile } from './output-format.ts'
export { outputFormats } from './output-formats.ts'
export type { OutputRequest } from './output-request.ts'
export {
  archiveOf,
  makePeriodicReport,
  type PeriodicReportRequest,
  type PeriodicRun,
} from './periodic/make-periodic-report.ts'
export { periodEnd } from './periodic/period-end.ts'
export {
  type PeriodicReport,
  type PeriodicReportOptions,
  ReportGenerator,
  type ReportGeneratorOptions,
} from './periodic/report-generator.ts'
export { type ReportPeriod, reportPeriods, spanOf } from './periodic/report-period.ts'
export { PipelineError, type PipelineErrorCode } from './pipeline-error.ts'
export { type ProfileOptions, type ProfileResult, profileOnce } from './profile-once.ts'
export { type DataInput, readFrame } from './read-frame.ts'
export { type ReferenceInput, readReference } from './read-reference.ts'
export { renderReport } from './render-report.ts'
export type { SinkResult } from './run/create-sink.ts'
export { failedStages } from './run/failed-stages.ts'
export type { MonitorRun, MonitorRunStatus } from './run/monitor-run.ts'
export {
  type DeliverOptions,
  type OpenSinks,
  openSinks,
  type RunFailure,
  type RunStage,
} from './run/open-sinks.ts'
export { openStore } from './run/open-store.ts'
export { type RunMonitorOptions, runMonitor } from './run/run-monitor.ts'
export type { Stage } from './stage-clock.ts'
export { expandTemplate } from './window/expand-template.ts'
export type { Period } from './window/period.ts'
export { windowAround, windowBefore } from './window/window-before.ts'
export { windowName } from './window/window-name.ts'
export type { WrittenOutput } from './write-outputs.ts'
