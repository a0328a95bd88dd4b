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
export type { DataInput } from './read-frame.ts'
export type { ReferenceInput } from './read-reference.ts'
export { renderReport } from './render-report.ts'
export type { Stage } from './stage-clock.ts'
export type { WrittenOutput } from './write-outputs.ts'
