import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { BrowserOptions, FoundBrowser } from './browser-options.ts'
import { packedBrowser } from './packed-browser.ts'

/** Names on PATH, the headless shell first: it starts in a quarter of the time. */
const names = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
] as const

const variables = ['PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const

/** What a search came to: a browser, or where none was. */
export interface BrowserSearch {
  readonly found?: FoundBrowser
  /** Each place that was looked at, and what was there. */
  readonly looked: readonly string[]
}

/**
 * Returns the browser that prints PDFs, `undefined` where there is none. In this order: the option; `PUPPETEER_EXECUTABLE_PATH`, `CHROME_PATH`; the known names on PATH; where the
 * system keeps Chrome; puppeteer's cache; `@sparticuz/chromium` where it is installed. What option or variable name is taken or nothing is. Nothing is ever downloaded.
 */
export async function findBrowser(options: BrowserOptions = {}): Promise<FoundBrowser | undefined> {
  return (await searchBrowser(options)).found
}

/** Returns the browser, or the places in which there was none. */
export async function searchBrowser(options: BrowserOptions = {}): Promise<BrowserSearch> {
  const { executablePath, env = process.env } = options
  if (executablePath !== undefined) return named(executablePath, 'option', 'executablePath')
  const variable = variables.find((name) => env[name])
  if (variable !== undefined) return named(env[variable] ?? '', 'variable', variable)
  const looked = variables.map((name) => `${name} (unset)`)
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find(isExecutable)
  if (onPath !== undefined) return { found: browser(onPath, 'path'), looked }
  looked.push(`PATH (${names.join(', ')}: none)`)
  return searchElsewhere(options, looked)
}

async function searchElsewhere(
  { cacheDir = join(homedir(), '.cache', 'puppeteer') }: BrowserOptions,
  looked: string[],
): Promise<BrowserSearch> {
  const browsers = await import('@puppeteer/browsers').catch(() => undefined)
  const system = systemBrowser(browsers)
  if (system !== undefined) return { found: browser(system, 'system'), looked }
  const cached = await cachedBrowser(browsers, cacheDir)
  if (cached !== undefined) return { found: browser(cached, 'cache'), looked }
  looked.push(`${cacheDir} (empty)`)
  const packed = await packedBrowser()
  if (packed !== undefined) {
    return { found: { path: packed, kind: 'package', headless: 'shell' }, looked }
  }
  return { looked: [...looked, '@sparticuz/chromium (not installed)'] }
}

type Browsers = typeof import('@puppeteer/browsers') | undefined

/** Chrome where macOS and Windows keep it. */
function systemBrowser(browsers: Browsers): string | undefined {
  if (browsers === undefined) return undefined
  try {
    const { Browser, ChromeReleaseChannel } = browsers
    const path = browsers.computeSystemExecutablePath({
      browser: Browser.CHROME,
      channel: ChromeReleaseChannel.STABLE,
    })
    return isExecutable(path) ? path : undefined
  } catch {
    return undefined
  }
}

async function cachedBrowser(browsers: Browsers, cacheDir: string): Promise<string | undefined> {
  const installed = (await browsers?.getInstalledBrowsers({ cacheDir }).catch(() => [])) ?? []
  const kinds = ['chrome-headless-shell', 'chrome', 'chromium']
  return installed
    .filter((each) => kinds.includes(each.browser) && isExecutable(each.executablePath))
    .sort((a, b) => kinds.indexOf(a.browser) - kinds.indexOf(b.browser))[0]?.executablePath
}

function named(path: string, kind: FoundBrowser['kind'], what: string): BrowserSearch {
  if (isExecutable(path)) return { found: browser(path, kind), looked: [] }
  return { looked: [`${what} (${path}: no program that can be run)`] }
}

function browser(path: string, kind: FoundBrowser['kind']): FoundBrowser {
  return { path, kind, headless: /headless[-_]shell/.test(path) ? 'shell' : true }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
