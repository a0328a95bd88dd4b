import type { MonitoringReport } from '@leeway/monitoring-report'

/** What a form may need beside the report. */
export interface RenderContext {
  /** How long the report took to make, in seconds. */
  readonly generationSeconds: number
}

/** A whole file: text, or bytes. */
export type RenderedFile = string | Uint8Array

/** A form in which a report can be written to a file. */
export interface OutputFormat {
  /** What callers call it: `json`, `html`, `pdf`, `metrics`, `dashboard`, or a name of their own. */
  readonly id: string
  /** Name of its file in a folder that is given for several. */
  readonly fileName: string
  /** Returns the whole file. What is heavy is loaded here, on first use. */
  readonly render: (
    report: MonitoringReport,
    context: RenderContext,
  ) => RenderedFile | Promise<RenderedFile>
}
