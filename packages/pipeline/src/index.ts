export {
  type CompareOptions,
  type CompareResult,
  compareOnce,
  type JudgeOptions,
} from './compare-once.ts'
export type { OutputFormat, RenderContext } from './output-format.ts'
export { outputFormats } from './output-formats.ts'
export type { OutputRequest } from './output-request.ts'
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
export { windowBefore } from './window/window-before.ts'
export { windowName } from './window/window-name.ts'
export type { WrittenOutput } from './write-outputs.ts'
