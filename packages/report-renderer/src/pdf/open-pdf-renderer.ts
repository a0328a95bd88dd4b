import { createHash } from 'node:crypto'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { type RenderHtmlOptions, renderPage } from '../render-html.ts'
import { RendererError } from '../renderer-error.ts'
import type { PageSize } from './page-size.ts'
import { printPage } from './print-page.ts'
import { printStyle } from './print-style.ts'
import { type StartOptions, startBrowser } from './start-browser.ts'

/** How a report is printed. */
export interface PrintOptions extends RenderHtmlOptions {
  /** @defaultValue 'A4' */
  readonly page?: PageSize
  /** Rows that a table has at most, and features that are shown in full; the page says how many more are in the HTML. At least 1. @defaultValue 60 */
  readonly maxTableRows?: number
}

/** A browser that prints one report after the other. */
export interface PdfRenderer {
  /**
   * Returns the report as a PDF.
   *
   * @throws {RendererError} `page_too_large`, `browser_failed`, `timeout`, `invalid_option`, and those of `renderHtml`
   */
  readonly renderPdf: (report: MonitoringReport, options?: PrintOptions) => Promise<Uint8Array>
  /** Ends the browser. */
  readonly close: () => Promise<void>
}

/** Characters of HTML that a browser is given: forty times what a report of 60 rows has. */
const mostCharacters = 20_000_000

/**
 * Starts a browser that prints one report after the other, each in a page of its own: for many reports, where `renderPdf` would start one for each. Whoever opens it closes it.
 *
 * @throws {RendererError} `missing_peer`, `no_browser`, `browser_failed`, `timeout`
 */
export async function openPdfRenderer(options: StartOptions = {}): Promise<PdfRenderer> {
  const { browser, close } = await startBrowser(options)
  const timeout = options.timeoutMs ?? 60_000
  let last: Promise<unknown> = Promise.resolve()
  return {
    async renderPdf(report, printing = {}) {
      const html = printedHtml(report, printing)
      const printed = last.then(() => printPage(browser, html, timeout))
      last = printed.catch(() => undefined)
      return printed
    },
    close,
  }
}

/** Returns the page as it goes to the printer: what is closed is open, tables are cut, margins carry names and numbers. */
function printedHtml(
  report: MonitoringReport,
  { page = 'A4', maxTableRows = 60, ...options }: PrintOptions,
): string {
  if (!Number.isInteger(maxTableRows) || maxTableRows < 1) {
    throw new RendererError(
      'invalid_option',
      `maxTableRows: found ${maxTableRows}, expected a whole number of at least 1`,
    )
  }
  const footer = options.brand?.classification ?? ''
  const style = printStyle(report, page, footer)
  const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`
  const html = renderPage(report, options, { style, styleHash, maxTableRows })
  if (html.length <= mostCharacters) return html
  throw new RendererError(
    'page_too_large',
    `report: its page has ${html.length} characters, at most ${mostCharacters} are printed; lower maxTableRows`,
  )
}
