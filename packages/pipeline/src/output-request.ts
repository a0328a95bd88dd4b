/** A file that is asked for: which form, and where. */
export interface OutputRequest {
  /** Id of a format: `json`, `html`, `pdf`, `metrics`, `dashboard`, or one of the caller's. */
  readonly format: string
  readonly path: string
}
