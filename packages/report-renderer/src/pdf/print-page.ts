import type { Browser, Page } from 'puppeteer-core'
import { RendererError } from '../renderer-error.ts'
import { refuseRequests } from './refuse-requests.ts'

/**
 * Returns a page of HTML as a PDF, on the paper that its style names. The page runs no script and is offline, and what it asks for all the same is refused.
 *
 * @param timeout milliseconds that the page may take to load, and again to print
 * @throws {RendererError} `browser_failed`, `timeout`
 */
export async function printPage(
  browser: Browser,
  html: string,
  timeout: number,
): Promise<Uint8Array> {
  let page: Page | undefined
  try {
    page = await browser.newPage()
    await page.setJavaScriptEnabled(false)
    await page.setOfflineMode(true)
    await refuseRequests(page)
    await page.setContent(html, { timeout })
    return await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout,
    })
  } catch (cause) {
    throw printError(cause, timeout)
  } finally {
    await page?.close().catch(() => undefined)
  }
}

function printError(cause: unknown, timeout: number): RendererError {
  if (isTimeout(cause)) {
    const seconds = timeout / 1000
    return new RendererError('timeout', `the PDF was not printed in ${seconds} s`, { cause })
  }
  const why = cause instanceof Error ? cause.message : String(cause)
  return new RendererError('browser_failed', `the browser did not print the PDF: ${why}`, {
    cause,
  })
}

/** Of the step itself, or of the command to the browser that it waits for. */
function isTimeout(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  return (
    cause.name === 'TimeoutError' ||
    (cause.name === 'ProtocolError' && /timed out/.test(cause.message))
  )
}
