import type { Page } from 'puppeteer-core'

/** Refuses every request of a page but those for what it holds itself. */
export async function refuseRequests(page: Page): Promise<void> {
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const url = request.url()
    const isInside = url === 'about:blank' || url.startsWith('data:')
    void (isInside ? request.continue() : request.abort()).catch(() => undefined)
  })
}
