import type { MonitoringReport } from '@leeway/monitoring-report'
import { openPdfRenderer, type PdfRenderer, type PrintOptions } from './open-pdf-renderer.ts'
import type { StartOptions } from './start-browser.ts'

/** How a report is printed, and by which browser. */
export interface RenderPdfOptions extends PrintOptions, StartOptions {
  /** A browser that runs already (`openPdfRenderer`); it is not closed. Default: one is started, and ended. */
  readonly renderer?: PdfRenderer
}

/**
 * Returns a report as a PDF: the page of `renderHtml` on A4 or Letter, with page numbers, outline, tags and embedded fonts. It is printed by `puppeteer-core` on the Chrome or
 * Chromium that is found on the machine (`findBrowser`), with scripts off and the network out of reach. The bytes carry the time of printing.
 *
 * @throws {RendererError} `missing_peer`, `no_browser`, `browser_failed`, `timeout`, `page_too_large`, `invalid_option`, and those of `renderHtml`
 */
export async function renderPdf(
  report: MonitoringReport,
  options: RenderPdfOptions = {},
): Promise<Uint8Array> {
  if (options.renderer !== undefined) return options.renderer.renderPdf(report, options)
  const renderer = await openPdfRenderer(options)
  try {
    return await renderer.renderPdf(report, options)
  } finally {
    await renderer.close()
  }
}
