import { type ExportErrorType, exportErrorTypes } from '@leeway/metric-catalogue'
import type { ExportErrorCode } from './export-error.ts'

/** Whether `evidently_export_errors_total` counts errors of this code; it does not count the caller's mistakes. */
export function isCounted(code: ExportErrorCode): code is ExportErrorType {
  return (exportErrorTypes as readonly string[]).includes(code)
}
