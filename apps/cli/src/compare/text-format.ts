import type { OutputFormat } from '@leeway/pipeline'
import { renderText } from '../text/render-text.ts'

/** The report as plain text of 80 columns, as a form that `compareOnce` can write. */
export const textFormat: OutputFormat = {
  id: 'text',
  fileName: 'report.txt',
  render: (report) => renderText(report),
}
