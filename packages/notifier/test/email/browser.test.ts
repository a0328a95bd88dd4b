import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { browserAdvice, findBrowser, startBrowser } from '@leeway/test-browser'
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { renderEmail } from '../../src/email/render-email.ts'
import { messageView } from '../../src/render/message-view.ts'
import { messages } from '../support/messages.ts'

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** A browser on a busy machine: nothing here is a statement about speed. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const browserPath = findBrowser()
if (browserPath === undefined) console.warn(browserAdvice)

it.runIf(process.env.CI)('has a browser in CI', () => {
  expect(browserPath, browserAdvice).toBeDefined()
})

describe.skipIf(browserPath === undefined)('in a browser', () => {
  let browser: Browser
  const requested: string[] = []
  const server = createServer((request, response) => {
    requested.push(request.url ?? '')
    response.end()
  })
  let origin: string

  beforeAll(async () => {
    browser = await startBrowser(browserPath ?? '')
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    await browser?.close()
    server.closeAllConnections()
    server.close()
  })

  const names = Object.keys(messages)
  it.each(names)(
    'the e-mail is accessible, fits a phone, and fetches and runs nothing: %s',
    async (name) => {
      const source = JSON.stringify(messages[name]).replaceAll('http://127.0.0.1:9', origin)
      const { html } = await renderEmail(messageView(JSON.parse(source)))
      const page = await browser.newPage()
      try {
        const asked: string[] = []
        page.on('request', (request) => asked.push(request.url()))
        page.on('dialog', (dialog) => {
          asked.push('dialog')
          void dialog.dismiss()
        })
        await page.setViewport({ width: 360, height: 800 })
        await page.setContent(html)
        expect(asked.filter((url) => url !== 'about:blank')).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
        await page.evaluate(axe)
        const { violations } = (await page.evaluate('axe.run()')) as {
          violations: { id: string; nodes: { html: string }[] }[]
        }
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      } finally {
        await page.close()
      }
    },
  )

  it('sees what is fetched: the same name, not escaped, is', async () => {
    const page = await browser.newPage()
    await page.setContent(`<img src="${origin}/control" alt="">`)
    await page.close()
    expect(requested).toEqual(['/control'])
  })
})
