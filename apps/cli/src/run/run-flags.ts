import type { FailOn } from '../compare/fail-on.ts'

/** The options of `leeway run` as commander hands them over. */
export interface RunFlags {
  readonly config: string
  readonly at?: string
  readonly json?: boolean
  readonly failOn?: readonly FailOn[]
}
