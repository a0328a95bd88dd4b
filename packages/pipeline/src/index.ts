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
export type { DataInput } from './read-frame.ts'
export { renderReport } from './render-report.ts'
export type { Stage } from './stage-clock.ts'
export type { WrittenOutput } from './write-outputs.ts'
