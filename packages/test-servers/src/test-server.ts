/** A server that a test started, and stops: `await using server = await startPushgateway()`, or `stop()` in an `afterAll`. */
export interface TestServer extends AsyncDisposable {
  /** Where it answers, without a slash at the end: `http://127.0.0.1:41234`. */
  readonly url: string
  readonly port: number
  /** The process, which `stop` ends. */
  readonly pid: number
  /** Its folder, which `stop` removes: configuration and data. */
  readonly folder: string
  /** What it has written to its standard output and error so far; the last 64 kB. */
  readonly log: () => string
  /** Ends the process and removes the folder. Does nothing the second time. */
  readonly stop: () => Promise<void>
}
