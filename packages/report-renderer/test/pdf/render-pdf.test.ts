import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  browserAdvice,
  findBrowser as findTestBrowser,
  startBrowser as startTestBrowser,
} from '@leeway/test-browser'
import { findProgram, type Program, programsFound } from '@leeway/test-servers'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openPdfRenderer, type PdfRenderer, renderHtml, renderPdf } from '../../src/index.ts'
import { printPage } from '../../src/pdf/print-page.ts'
import { refuseRequests } from '../../src/pdf/refuse-requests.ts'
import { startBrowser } from '../../src/pdf/start-browser.ts'
import { exampleReport } from '../support/example-report.ts'
import { fullReport } from '../support/full-report.ts'
import { hostileReport, hostileTexts, withTexts } from '../support/hostile-report.ts'
import { wideReport } from '../support/wide-report.ts'

/** A browser on a busy machine: nothing here is a statement about speed. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const browserPath = findTestBrowser()
if (browserPath === undefined) console.warn(browserAdvice)

it.runIf(process.env.CI)('has a browser in CI', () => {
  expect(browserPath, browserAdvice).toBeDefined()
})

const canRead = programsFound('pdfinfo', 'pdffonts', 'pdftotext', 'qpdf')

describe.skipIf(browserPath === undefined || !canRead)('renderPdf', () => {
  let folder: string
  let renderer: PdfRenderer
  let server: Server
  let hits: string[]
  let address: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'leeway-pdf-'))
    renderer = await openPdfRenderer({ executablePath: browserPath ?? '' })
    hits = []
    server = createServer((request, response) => {
      hits.push(request.url ?? '')
      response.end('')
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  afterAll(async () => {
    await renderer?.close()
    server?.closeAllConnections()
    server?.close()
    if (folder) rmSync(folder, { recursive: true })
  })

  function ask(program: Program, pdf: Uint8Array, ...args: string[]): string {
    const path = join(folder, 'report.pdf')
    writeFileSync(path, pdf)
    const { status, stdout, stderr } = spawnSync(
      findProgram(program) ?? '',
      args.map((arg) => (arg === 'PDF' ? path : arg)),
      { encoding: 'utf8', maxBuffer: 100_000_000 },
    )
    if (status !== 0) throw new Error(`${program}: ${stderr}`)
    return stdout
  }

  const pagesOf = (pdf: Uint8Array): number =>
    Number(/^Pages: +(\d+)/m.exec(ask('pdfinfo', pdf, 'PDF'))?.[1])

  const textOf = (pdf: Uint8Array): string => ask('pdftotext', pdf, '-layout', 'PDF', '-')

  function outlineOf(pdf: Uint8Array): string[] {
    const { outlines } = JSON.parse(ask('qpdf', pdf, '--json', '--json-key=outlines', 'PDF')) as {
      outlines: Outline[]
    }
    interface Outline {
      readonly title: string
      readonly kids: Outline[]
    }
    const titles = (entries: readonly Outline[]): string[] =>
      entries.flatMap(({ title, kids }) => [title, ...titles(kids)])
    return titles(outlines)
  }

  it('prints A4 with numbered pages, the name of the monitor, tags and an outline', async () => {
    const pdf = await renderer.renderPdf(fullReport())
    const about = ask('pdfinfo', pdf, 'PDF')
    expect(about).toMatch(/^Page size: +59[45][.\d]* x 84[12][.\d]* pts \(A4\)/m)
    expect(about).toMatch(/^Tagged: +yes/m)
    expect(about).toMatch(/^JavaScript: +no/m)
    const pages = pagesOf(pdf)
    expect(pages).toBeGreaterThan(3)
    const text = textOf(pdf)
    expect(text).toContain(`Page 1 of ${pages}`)
    expect(text).toContain(`Page ${pages} of ${pages}`)
    expect(text.match(/premier-league-odds: monitoring report/g)).toHaveLength(pages - 1)
    const outline = outlineOf(pdf)
    expect(outline).toEqual(
      expect.arrayContaining(['Alerts', 'Features', 'Data quality', 'Method and provenance']),
    )
    expect(outline[0]).toMatch(
      /^The model does worse than on its reference, and the features taken together/,
    )
    for (const title of outline)
      expect(outline.filter((each) => each === title + title)).toEqual([])
  })

  it("embeds its own fonts, none of them as Type 3, and takes none of the machine's", async () => {
    const full = fullReport()
    const symbols = '→ ≤ ≥ ≈ χ Σ Δ ρ ∞ √ ▲ ◆ ○ ✓ − × ²'
    const named = { ...full, monitor: { ...full.monitor, name: symbols }, runId: symbols }
    for (const report of [exampleReport('drifted'), full, named]) {
      const fonts = ask('pdffonts', await renderer.renderPdf(report), 'PDF')
        .split('\n')
        .slice(2, -1)
      expect(fonts.join('\n')).toContain('AtkinsonHyperlegibleNext')
      expect(fonts.length).toBeLessThan(8)
      for (const font of fonts) {
        expect(font).toMatch(/^[A-Z]{6}\+(AtkinsonHyperlegibleNext|NotoSansMath)-/)
        expect(font).not.toContain('Type 3')
        expect(font).toMatch(/ yes +yes +(yes|no) +\d+ +\d+$/)
      }
    }
  })

  it('says what it leaves out of long tables, and opens what a screen folds', async () => {
    const pdf = await renderer.renderPdf(wideReport(200), { maxTableRows: 20 })
    const text = textOf(pdf).replace(/\s+/g, ' ')
    expect(text).toContain('180 more features only in the HTML page.')
    expect(text).toContain('5 more drifted features only in the HTML page.')
    expect(text).toContain('The figures of the 175 other features are in the HTML page.')
    expect(text).toContain('feature_with_a_usual_name_193')
    const longer = await renderer.renderPdf(wideReport(200), { maxTableRows: 60 })
    expect(pagesOf(longer)).toBeGreaterThan(pagesOf(pdf))
  })

  it('prints Letter, a brand and a commentary', async () => {
    const pdf = await renderPdf(exampleReport('drifted'), {
      renderer,
      page: 'Letter',
      brand: { company: 'Fjordline "Logistics"', classification: 'Internal', accent: '#0d3b4f' },
      commentary: {
        author: 'Ada',
        findings: [{ title: 'A bookmaker was added', column: 'home_odds' }],
      },
    })
    expect(ask('pdfinfo', pdf, 'PDF')).toMatch(/\(letter\)/)
    const text = textOf(pdf)
    expect(text).toContain('Fjordline "Logistics"')
    expect(text).toMatch(/Internal · \d+ \w+ 2026/)
    expect(text).toContain('Said by Ada')
    expect(text).toContain('A bookmaker was added')
  })

  it('executes and fetches nothing of hostile texts, which a careless page would', async () => {
    const planted = [
      (url: string) => `<img src="${url}/img"><link rel=stylesheet href="${url}/css">`,
      (url: string) =>
        `</style><iframe src="${url}/frame"></iframe><script>fetch("${url}/js")</script>`,
      (url: string) => `";}@import url(${url}/import);body{background:url(${url}/bg)}`,
      (url: string) =>
        `<svg><image href="${url}/svg"/></svg><meta http-equiv=refresh content="0;url=${url}/meta">`,
    ]
    const texts = [...hostileTexts, ...planted.map((text) => text(address))]
    let index = 0
    const report = withTexts(fullReport(), () => texts[index++ % texts.length] ?? '')
    const named = { ...report, monitor: { ...report.monitor, name: texts.join(' ') } }
    const pdf = await renderer.renderPdf(named, {
      brand: { company: texts.join(' '), classification: texts.join(' ') },
      commentary: { headline: texts[1] ?? '', findings: texts.map((title) => ({ title })) },
    })
    expect(pagesOf(pdf)).toBeGreaterThan(3)
    expect(ask('pdfinfo', pdf, 'PDF')).toMatch(/^JavaScript: +no/m)
    expect(hits).toEqual([])
    const browser = await startTestBrowser(browserPath ?? '')
    try {
      const page = await browser.newPage()
      await page.setContent(`<!doctype html>${planted.map((text) => text(address)).join('')}`, {
        waitUntil: 'load',
      })
    } finally {
      await browser.close()
    }
    expect(hits.length).toBeGreaterThan(2)
  })

  it('fetches nothing for a page without escaping and without a policy, which the same browser would', async () => {
    const page = [
      `<link rel=stylesheet href="${address}/css"><style>@import url(${address}/import);body{background:url(${address}/bg)}</style>`,
      `<img src="${address}/img"><iframe src="${address}/frame"></iframe><svg><image href="${address}/svg"/></svg>`,
      `<script>document.title="ran";fetch("${address}/script")</script>`,
    ].join('')
    const { browser, close } = await startBrowser({ executablePath: browserPath ?? '' })
    const askedBy = async (act: () => Promise<unknown>): Promise<number> => {
      const before = hits.length
      await act()
      return hits.length - before
    }
    const open = async (prepare: (page: Page) => Promise<void>): Promise<string> => {
      const tab = await browser.newPage()
      await prepare(tab)
      await tab.setContent(page, { waitUntil: 'load' })
      const title = await tab.title()
      await tab.close()
      return title
    }
    try {
      expect(await askedBy(() => printPage(browser, page, 60_000))).toBe(0)
      expect(await askedBy(async () => expect(await open(refuseRequests)).toBe('ran'))).toBe(0)
      expect(await askedBy(() => open(async () => {}))).toBeGreaterThan(4)
    } finally {
      await close()
    }
  })

  it('ends a print that takes too long, says so, and prints the next', async () => {
    const { browser, close } = await startBrowser({ executablePath: browserPath ?? '' })
    try {
      const html = renderHtml(wideReport(200))
      await expect(printPage(browser, html, 1)).rejects.toMatchObject({
        code: 'timeout',
        message: 'the PDF was not printed in 0.001 s',
      })
      expect(await browser.pages()).toHaveLength(1)
      const pdf = await printPage(browser, '<!doctype html><p>short', 60_000)
      expect(pagesOf(pdf)).toBe(1)
    } finally {
      await close()
    }
  })

  it('gives no browser a page that is too large', async () => {
    const report = exampleReport('drifted')
    const message = 'long '.repeat(4_000_001)
    const alerts = report.alerts.map((alert) => ({ ...alert, message }))
    await expect(
      renderer.renderPdf({ ...report, alerts: alerts.slice(0, 1) }),
    ).rejects.toMatchObject({
      code: 'page_too_large',
      message: expect.stringContaining('at most 20000000 are printed; lower maxTableRows'),
    })
  })

  it('prints several reports with one browser, also at once, and ends it without a trace', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('leeway-browser-'))
    const own = await openPdfRenderer({ executablePath: browserPath ?? '' })
    const pdfs = await Promise.all([
      own.renderPdf(exampleReport('stable')),
      own.renderPdf(exampleReport('drifted')),
      own.renderPdf(hostileReport()),
    ])
    await own.close()
    for (const pdf of pdfs) expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    await expect(own.renderPdf(exampleReport('stable'))).rejects.toMatchObject({
      code: 'browser_failed',
    })
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith('leeway-browser-'))
    expect(after.filter((name) => !before.includes(name)).length).toBe(0)
  })

  it('refuses options and reports that it cannot print', async () => {
    const report = exampleReport('stable')
    await expect(renderer.renderPdf(report, { maxTableRows: 0 })).rejects.toMatchObject({
      code: 'invalid_option',
    })
    const brand = { logo: 'data:text/html;base64,AAAA' }
    await expect(renderer.renderPdf(report, { brand })).rejects.toMatchObject({
      code: 'invalid_option',
    })
  })
})
