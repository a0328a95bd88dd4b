import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { browserAdvice, findBrowser, startBrowser } from '@leeway/test-browser'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { type BrowserVerdict, judgeTables } from './judge-in-browser.ts'

/**
 * Most that `@leeway/stats-core` with every drift test may weigh in a browser, minified and compressed, apache-arrow included (about half of it
 * is apache-arrow, which a page that holds Arrow tables has anyway). The README states the size. Raise it only together with what the growth is for.
 */
const budget = 65_000

const browser = findBrowser()
let code: string

beforeAll(async () => {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['@leeway/source', 'browser', 'import', 'module', 'default'] },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('judge-in-browser.ts', import.meta.url)),
        formats: ['iife'],
        name: 'leeway',
      },
    },
  })
  const [bundle] = output as Rolldown.RolldownOutput[]
  code = bundle?.output[0].code ?? ''
})

describe('stats-core in a browser', () => {
  it('stays within its budget, and uses no Node API', () => {
    const bytes = gzipSync(code).length
    console.info(`bundle: ${code.length} bytes, ${bytes} compressed`)
    expect(bytes).toBeLessThan(budget)
    expect(bytes).toBeGreaterThan(20_000)
    expect(code).not.toMatch(/node:|\brequire\(/)
  })

  it.skipIf(!browser && !process.env.CI)('judges two Arrow tables as it does in Node', async () => {
    if (!browser) throw new Error(browserAdvice)
    const chromium = await startBrowser(browser)
    try {
      const page = await chromium.newPage()
      await page.addScriptTag({ content: code })
      const verdicts = (await page.evaluate('leeway.judgeTables()')) as BrowserVerdict[]
      expect(verdicts.map(({ column, drifted }) => [column, drifted])).toEqual([
        ['odds', true],
        ['rest', false],
        ['team', true],
      ])
      judgeTables().forEach((inNode, index) => {
        expect(verdicts[index]?.score).toBeCloseTo(inNode.score, 12)
        expect(verdicts[index]?.effect).toBeCloseTo(inNode.effect, 12)
      })
    } finally {
      await chromium.close()
    }
  })
})
