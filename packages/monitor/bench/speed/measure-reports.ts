import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Two whole reports in a process of their own. */
export interface MeasuredReports {
  readonly policy: string
  readonly threads: number
  /** Of the first report, which sorts and profiles the reference, and of the next one. */
  readonly seconds: readonly [first: number, next: number]
  /** Largest resident memory of the process, both data sets included, in 10⁶ bytes. */
  readonly megabytes: number
}

const script = fileURLToPath(new URL('report-on-large-data.ts', import.meta.url))

/** Returns what two reports by `policy` with so many threads took. */
export async function measureReports(
  rows: number,
  policy: string,
  threads: number,
): Promise<MeasuredReports> {
  const args = ['--conditions=@leeway/source', script, String(rows), policy, String(threads)]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return { policy, threads, ...JSON.parse(stdout) }
}
