/** What the doctor found of one thing. */
export interface Finding {
  /** `config`, `monitor odds`, `store`, `pushgateway`, … */
  readonly what: string
  /** `skipped`: it is not configured, so nothing is wrong; `doubtful`: it can be run, but is hardly what was meant. */
  readonly status: 'right' | 'wrong' | 'doubtful' | 'skipped'
  /** What was found, and for what is wrong what to do; no secrets. */
  readonly detail: string
  /** It is about data, not about what was configured. */
  readonly isData?: boolean
}

/** Returns the finding of an examination; one that throws is wrong, with the message as its detail. */
export async function examine(what: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return { what, status: 'right', detail: await look() }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { what, status: 'wrong', detail }
  }
}
