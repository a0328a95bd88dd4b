import type { MonitoringReport } from '@leeway/monitoring-report'
import { MonitorError } from './monitor-error.ts'

/** Turns a report into a file beside its JSON. */
export interface ReportRenderer {
  /** File name extension without the dot: `html`. */
  readonly extension: string
  readonly render: (report: MonitoringReport) => string | Uint8Array | Promise<string | Uint8Array>
}

/**
 * Writes the report as `<run id>.json`, and once more for each renderer, into a folder, which is made if need be. Each file appears
 * whole or not at all. Characters of the run id other than letters, digits, `.`, `_` and `-` become `-`.
 *
 * @returns the paths written, the JSON's first
 * @throws MonitorError `write_failed`
 */
export async function writeReport(
  report: MonitoringReport,
  outputDir: string,
  renderers: readonly ReportRenderer[],
): Promise<string[]> {
  const { rename, rm, writeFile } = await import('node:fs/promises')
  const { join, resolve } = await import('node:path')
  const stem = report.runId.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '') || 'report'
  const json: ReportRenderer = {
    extension: 'json',
    render: (value) => `${JSON.stringify(value, null, 2)}\n`,
  }
  const paths: string[] = []
  try {
    await makeFolder(resolve(outputDir))
    for (const { extension, render } of [json, ...renderers]) {
      const path = join(outputDir, `${stem}.${extension}`)
      const unfinished = `${path}.${process.pid}.tmp`
      try {
        await writeFile(unfinished, await render(report))
        await rename(unfinished, path)
      } finally {
        await rm(unfinished, { force: true })
      }
      paths.push(path)
    }
  } catch (cause) {
    throw new MonitorError(
      'write_failed',
      `monitor: could not write report ${JSON.stringify(report.runId)} to ${outputDir}: ${(cause as Error).message}`,
      { cause },
    )
  }
  return paths
}

/**
 * Makes a folder and those above it. Not by the `recursive` option of `mkdir`, which never answers under `/proc` in Node 24.21.
 *
 * @param path absolute
 */
async function makeFolder(path: string): Promise<void> {
  const { mkdir, stat } = await import('node:fs/promises')
  const { dirname } = await import('node:path')
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory() === true) return
  if (dirname(path) !== path) await makeFolder(dirname(path))
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST' || found !== undefined) throw error
  })
}
