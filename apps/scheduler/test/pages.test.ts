import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { browserAdvice, findBrowser, startBrowser } from '@leeway/test-browser'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Scheduler, startScheduler } from '../src/index.ts'
import { configOf, folderOfDays } from './support/day-files.ts'
import { fakeClock } from './support/fake-clock.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 }) // a browser on a busy machine

const browserPath = findBrowser()
if (browserPath === undefined) console.warn(browserAdvice)

it.runIf(process.env.CI)('has a browser in CI', () => {
  expect(browserPath, browserAdvice).toBeDefined()
})

describe.skipIf(browserPath === undefined)('the pages in a browser', () => {
  let browser: Browser
  let scheduler: Scheduler
  beforeAll(async () => {
    const clock = fakeClock('2026-05-02T06:00:00Z')
    const loaded = configOf(await folderOfDays(), [
      ['odds of matches', "labels: { model: odds, version: '4.2', environment: production }"],
      ['stakes', "schedule: '*/10 * * * *'"],
      ['late data', 'window: month'],
      ['later', "schedule: '0 0 1 1 *'"],
    ])
    scheduler = await startScheduler({ loaded, clock, port: 0 })
    for (const day of [2, 3, 4, 5]) {
      clock.set(`2026-05-0${day}T06:00:00Z`)
      await scheduler.settle()
    }
    browser = await startBrowser(browserPath!)
  })
  afterAll(async () => {
    await browser?.close()
    await scheduler?.stop()
  })

  const open = async (path: string, width = 1180, scheme = 'light'): Promise<Page> => {
    const page = await browser.newPage()
    await page.setViewport({ width, height: 900 })
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await page.setJavaScriptEnabled(false)
    await page.goto(`${scheduler.address}${path}`)
    return page
  }

  const pages = [
    '/',
    '/monitors/odds%20of%20matches',
    '/monitors/late%20data',
    '/monitors/later',
    '/reports',
    '/reports/stakes%402026-05-03',
  ]

  it.each(pages.flatMap((path) => ['light', 'dark'].map((scheme) => [path, scheme] as const)))(
    '%s, %s: axe finds nothing, nothing is too wide, nothing is refused',
    async (path, scheme) => {
      const page = await open(path, 1180, scheme)
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      page.on('requestfailed', (request) => complaints.push(request.url()))
      await page.reload()
      const { SCREENSHOTS: folder } = process.env
      const name = path.replaceAll(/[^a-z0-9]+/g, '-')
      if (folder) await page.screenshot({ path: `${folder}/${scheme}${name}.png`, fullPage: true })
      await page.setJavaScriptEnabled(true)
      await page.setBypassCSP(true)
      await page.reload()
      await page.evaluate(axe)
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') } // put there by its script
        const found = await axe.run()
        return found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
      })
      expect(violations).toEqual([])
      expect(complaints).toEqual([])
      await page.setViewport({ width: 360, height: 800 })
      if (folder)
        await page.screenshot({ path: `${folder}/narrow-${scheme}${name}.png`, fullPage: true })
      const width = await page.evaluate('document.documentElement.scrollWidth')
      expect(width).toBeLessThanOrEqual(360)
      await page.close()
    },
  )
})
