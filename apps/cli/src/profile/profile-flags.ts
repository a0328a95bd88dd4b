/** The options of `leeway profile` as commander hands them over: each already checked on its own. */
export interface ProfileFlags {
  readonly data?: string
  readonly out?: string
  readonly mapping?: string
  readonly policy: string
  readonly sensitive?: readonly string[]
  readonly notSensitive?: readonly string[]
}
