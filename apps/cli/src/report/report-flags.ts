/** The options of `leeway report` as commander hands them over. */
export interface ReportFlags {
  readonly config: string
  readonly date?: string
  readonly format?: readonly ('json' | 'html' | 'pdf')[]
  readonly force?: boolean
  readonly json?: boolean
}
