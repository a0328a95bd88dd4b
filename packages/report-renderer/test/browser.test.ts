import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { browserAdvice, findBrowser, startBrowser } from '@leeway/test-browser'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { renderHtml } from '../src/index.ts'
import { exampleNames, exampleReport } from './support/example-report.ts'
import { fullReport } from './support/full-report.ts'
import { hostileReport } from './support/hostile-report.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const pages: Record<string, string> = {
  ...Object.fromEntries(exampleNames.map((name) => [name, renderHtml(exampleReport(name))])),
  full: renderHtml(fullReport()),
  hostile: renderHtml(hostileReport()),
}

/** A browser on a busy machine: nothing here is a statement about speed. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const browserPath = findBrowser()
if (browserPath === undefined) console.warn(browserAdvice)

it.runIf(process.env.CI)('has a browser in CI', () => {
  expect(browserPath, browserAdvice).toBeDefined()
})

describe.skipIf(browserPath === undefined)('in a browser', () => {
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'leeway-report-'))
    browser = await startBrowser(browserPath ?? '')
  })

  afterAll(async () => {
    await browser?.close()
    if (folder) rmSync(folder, { recursive: true })
  })

  /** What a page did while it was open, apart from being read from its own file. */
  interface Watched {
    readonly page: Page
    readonly trouble: string[]
    readonly requests: string[]
  }

  async function open(
    html: string,
    setup: (page: Page) => Promise<void> = async () => {},
  ): Promise<Watched> {
    const page = await browser.newPage()
    const watched: Watched = { page, trouble: [], requests: [] }
    page.on('console', (message) => watched.trouble.push(message.text()))
    page.on('pageerror', (error) => watched.trouble.push(String(error)))
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) watched.requests.push(request.url())
    })
    await page.evaluateOnNewDocument(() => {
      const violations: string[] = []
      Object.assign(globalThis, { violations })
      document.addEventListener('securitypolicyviolation', (event) => {
        violations.push(`${event.violatedDirective} ${event.blockedURI}`)
      })
    })
    // Otherwise the page scrolls smoothly, and a click lands where its target was.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    await setup(page)
    const path = join(folder, `${Math.abs(hashOf(html))}.html`)
    writeFileSync(path, html)
    await page.goto(pathToFileURL(path).href)
    return watched
  }

  describe.each(Object.entries(pages))('the %s page', (_name, html) => {
    it('fits windows 1280, 768 and 390 px wide, without an error, a violation or a request', async () => {
      const { page, trouble, requests } = await open(html)
      const overflows: number[] = []
      for (const width of [1280, 768, 390]) {
        await page.setViewport({ width, height: 900 })
        overflows.push(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      }
      const seen = await page.evaluate(async () => ({
        violations: (globalThis as unknown as { violations: string[] }).violations,
        controls: document.getElementById('controls')?.hidden,
        pwned: (globalThis as unknown as { pwned?: unknown }).pwned ?? null,
        fonts: [...(await document.fonts.ready)].filter((face) => face.status === 'loaded').length,
      }))
      await page.close()
      expect(overflows).toEqual([0, 0, 0])
      expect(seen).toEqual({ violations: [], controls: false, pwned: null, fonts: 4 })
      expect(trouble).toEqual([])
      expect(requests).toEqual([])
    })

    it.each(['light', 'dark'])(
      'has no accessibility violation that axe finds, in the %s theme',
      async (theme) => {
        const { page } = await open(html, async (opened) => {
          await opened.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
          await opened.setBypassCSP(true)
        })
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        })
        await page.evaluate(axe)
        const found = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
          const { violations, passes } = await axe.run()
          return {
            passes: passes.length,
            violations: violations.map(({ id, nodes }) => [
              id,
              nodes.slice(0, 3).map(({ html }) => html),
            ]),
          }
        })
        await page.close()
        expect(found.violations).toEqual([])
        expect(found.passes).toBeGreaterThan(20)
      },
    )
  })

  it('runs the hostile texts of a page that forgets to escape: the texts are dangerous', async () => {
    const careless = `<!doctype html><title>careless</title>${JSON.stringify(hostileReport()).replaceAll('\\"', '"')}`
    const { page } = await open(careless)
    await page.waitForFunction('globalThis.pwned !== undefined')
    await page.close()
  })

  it('is refused by the policy even where the text was not escaped', async () => {
    const html = renderHtml(exampleReport('stable')).replace(
      '<main id="main">',
      '<main id="main"><script>window.pwned=1</script><img src=x onerror="window.pwned=2">',
    )
    const { page } = await open(html)
    const seen = await page.evaluate(() => ({
      pwned: (globalThis as unknown as { pwned?: unknown }).pwned ?? null,
      violations: (globalThis as unknown as { violations: string[] }).violations.length,
    }))
    await page.close()
    expect(seen.pwned).toBe(null)
    expect(seen.violations).toBeGreaterThan(0)
  })

  it('is complete without JavaScript', async () => {
    const { page } = await open(pages.drifted ?? '', (opened) => opened.setJavaScriptEnabled(false))
    const rows = await page.$$eval('#features tbody tr', (found) => found.length)
    const controls = await page.$eval('#controls', (found) => getComputedStyle(found).display)
    await page.close()
    expect(rows).toBe(6)
    expect(controls).toBe('none')
  })

  it('filters by name and status, and sorts by effect, name and missing values', async () => {
    const { page } = await open(pages['with-skips'] ?? '')
    const names = () =>
      page.$$eval('#features tbody tr:not([hidden]) th bdi', (found) =>
        found.map((name) => name.textContent),
      )
    const all = await names()
    await page.type('#find', 'ODDS')
    expect(await names()).toEqual(['home_odds', 'draw_odds', 'away_odds'])
    await page.click('[data-show="skipped"]')
    expect(await names()).toEqual(['draw_odds', 'away_odds'])
    expect(await page.$eval('#shown', (shown) => shown.textContent)).toBe('Showing 2 of 7')
    await page.click('[data-show=""]')
    await page.$eval('#find', (find) => {
      ;(find as HTMLInputElement).value = ''
      find.dispatchEvent(new Event('input'))
    })
    expect(await names()).toEqual(all)
    await page.click('[data-sort="name"] button')
    expect(await names()).toEqual([...all].sort())
    await page.click('[data-sort="effect"] button')
    expect((await names())[0]).toBe('home_odds')
    await page.click('[data-sort="effect"] button')
    expect((await names())[1]).toBe('home_odds')
    expect(
      await page.$eval('[data-sort="effect"]', (heading) => heading.getAttribute('aria-sort')),
    ).toBe('ascending')
    await page.close()
  })

  it('opens a folded feature when its link is followed', async () => {
    const { page } = await open(pages.stable ?? '')
    await page.click('#features tbody a')
    await page.waitForFunction('document.querySelector("details[open]") !== null')
    await page.close()
  })
})

/** Returns a number for a text, to name its file by. */
function hashOf(text: string): number {
  return [...text].reduce(
    (hash, character) => (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0,
    7,
  )
}
