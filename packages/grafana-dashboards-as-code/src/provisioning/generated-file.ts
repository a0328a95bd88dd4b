/** A file of the `dashboards/` folder. */
export interface GeneratedFile {
  /** Below the folder, with slashes. */
  readonly path: string
  readonly text: string
}
