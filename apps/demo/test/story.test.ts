import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findBrowser } from '@leeway/report-renderer'
import { browserAdvice, findBrowser as findTestBrowser, startBrowser } from '@leeway/test-browser'
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { isSigned } from '../src/receivers/is-signed.ts'
import { judgeMonth } from '../src/story/judge-month.ts'
import { type ToldStory, tellStory } from '../src/story/tell-story.ts'
import { dates, monitorNames, turns } from '../src/story/turns.ts'

const browserPath = findTestBrowser()
if (browserPath === undefined && process.env.CI) throw new Error(browserAdvice)

let folder: string
let story: ToldStory
let page: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leeway-demo-'))
  story = await tellStory(folder)
  page = await readFile(join(folder, 'index.html'), 'utf8')
}, 240_000)
afterAll(() => rm(folder, { recursive: true }))

describe('the story', () => {
  it('is told as it happened: a message when something begins, gets worse and ends, and no other', () => {
    expect(story.mistakes).toEqual([])
    expect(story.told.map(({ date, monitor, change }) => ({ date, monitor, change }))).toEqual(
      turns.map(({ date, monitor, change }) => ({ date, monitor, change })),
    )
  })

  it('has a report for each monitor and day', () => {
    expect(story.replayed.days).toHaveLength(dates.length * monitorNames.length)
  })

  it('sends each message by e-mail, to Slack, to Teams and to a webhook, signed', async () => {
    const secret = await readFile(join(folder, 'webhook-secret.txt'), 'utf8')
    for (const { delivered, title } of story.told) {
      expect(delivered.mail?.parsed.subject).toBe(title)
      expect(delivered.mail?.parsed.attachments.map(({ filename }) => filename)).toEqual([
        'report.html',
      ])
      expect(JSON.parse(delivered.slack?.body ?? '').blocks[0].text.text).toBe(title)
      expect(delivered.teams?.body).toContain(JSON.stringify(title))
      expect(delivered.incidents && isSigned(delivered.incidents, secret)).toBe(true)
    }
  })

  it('has a report of each week for two monitors, and one of the month', async () => {
    const made = story.replayed.periodic.map(({ runId }) => runId)
    expect(made).toEqual([
      ...['05', '06', '07', '08'].flatMap((week) => [
        `odds-feed@weekly-2021-W${week}`,
        `home-wins@weekly-2021-W${week}`,
      ]),
      'home-wins@monthly-2021-02',
    ])
    const hasBrowser = (await findBrowser()) !== undefined
    const pdfs = story.files.filter((file) => file.endsWith('.pdf'))
    expect(pdfs).toHaveLength(hasBrowser ? made.length : 0)
    expect(story.withoutPdf === undefined).toBe(hasBrowser)
    for (const { mail } of story.announced) {
      expect(mail?.parsed.attachments.map(({ contentType }) => contentType)).toEqual([
        'text/html',
        ...(hasBrowser ? ['application/pdf'] : []),
      ])
    }
    expect(story.announced.filter(({ slack }) => slack !== undefined)).toHaveLength(1)
    expect(story.errors).toEqual([])
  })

  it('leaves what it names', async () => {
    for (const file of story.files) expect((await stat(join(folder, file))).size).toBeGreaterThan(0)
    expect(await readFile(join(folder, 'metrics/metrics.prom'), 'utf8')).toContain(
      'monitor="home-wins"',
    )
    expect(await readFile(join(folder, 'metrics/measurements.lp'), 'utf8')).toMatch(
      /monitor=home-wins.* 16144/,
    )
  })
})

describe('the page', () => {
  it('links to files that are there', async () => {
    const links = [...page.matchAll(/(?:href|src)="([^"#:]+)"/g)].map(([, link]) => link ?? '')
    expect(links.length).toBeGreaterThan(dates.length * monitorNames.length)
    for (const link of links) expect((await stat(join(folder, link))).isFile(), link).toBe(true)
  })

  it('marks the days of the messages, and shows each', () => {
    expect(page.match(/class="\w+ told"/g)).toHaveLength(turns.length)
    expect(page.match(/Webhook: the signature is right/g)).toHaveLength(turns.length)
    for (const { happened } of turns) expect(page).toContain(happened)
    expect(page).not.toContain('<script')
  })

  it('is legible to everybody: axe finds nothing, in light and dark, wide and narrow', async ({
    skip,
  }) => {
    if (browserPath === undefined) return skip(browserAdvice)
    const browser = await startBrowser(browserPath)
    onTestFinished(() => browser.close())
    for (const width of [1280, 400]) {
      for (const value of ['light', 'dark']) {
        const tab = await browser.newPage()
        await tab.setBypassCSP(true)
        await tab.setViewport({ width, height: 900 })
        await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
        await tab.goto(pathToFileURL(join(folder, 'index.html')).href)
        const overflow =
          await tab.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true
          document.documentElement.scrollWidth - innerWidth`)
        expect(overflow, `${width} px`).toBe(0)
        await tab.evaluate(axe.source)
        const found = await tab.evaluate(
          'axe.run(document, { iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
        )
        expect(found, `${width} px, ${value}`).toEqual([])
        await tab.close()
      }
    }
  })

  it('does not tell the secret of the webhook', async () => {
    expect(page).not.toContain(await readFile(join(folder, 'webhook-secret.txt'), 'utf8'))
  })
})

describe('judgeMonth', () => {
  it('says what was not told, what was told of nothing, and what did not arrive', () => {
    const [first, second] = story.told
    if (first === undefined || second === undefined) throw new Error('nothing was told')
    const told = [
      { ...first, change: 'ended' as const, delivered: {} },
      { ...second, date: '2021-02-02' },
    ]
    expect(judgeMonth(told, turns.slice(0, 2))).toEqual([
      '2021-02-10 odds-feed: began, and told as ended',
      '2021-02-12 home-wins: began, and nothing was told',
      '2021-02-02 home-wins: nothing happened, and began was told',
      '2021-02-10 odds-feed: nothing arrived at mail',
      '2021-02-10 odds-feed: nothing arrived at slack',
      '2021-02-10 odds-feed: nothing arrived at teams',
      '2021-02-10 odds-feed: nothing arrived at incidents',
    ])
  })
})
