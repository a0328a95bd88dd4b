/** The options of `leeway serve` as commander hands them over. */
export interface ServeFlags {
  readonly config: string
  readonly host?: string
  readonly port?: number
  readonly logFormat?: 'json' | 'text'
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error'
}
