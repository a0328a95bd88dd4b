import type { LoadedConfig } from '@leeway/pipeline/config'
import { examine, type Finding } from './finding.ts'

/** Returns whether PDFs can be printed: a browser is found and starts. Where no PDF is configured, its absence is no fault. */
export async function examineBrowser({ config }: LoadedConfig): Promise<Finding> {
  const isWanted =
    config.output.formats.includes('pdf') ||
    config.reports.some(({ formats }) => formats?.includes('pdf'))
  const { findBrowser, openPdfRenderer } = await import('@leeway/report-renderer')
  if (!isWanted) {
    const found = await findBrowser()
    const detail = found
      ? `${found.path}, not needed: no PDF is configured`
      : 'no PDF is configured'
    return { what: 'browser', status: 'skipped', detail }
  }
  return examine('browser', async () => {
    const renderer = await openPdfRenderer({ timeoutMs: 20_000 })
    await renderer.close()
    return `${(await findBrowser())?.path ?? ''} prints PDFs`
  })
}
