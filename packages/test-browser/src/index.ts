import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'

const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'google-chrome-stable',
  'google-chrome',
]

/** Returns the path of a Chromium or Chrome: the one that LEEWAY_BROWSER names, otherwise the first of the known names on PATH. */
export function findBrowser(): string | undefined {
  const named = process.env.LEEWAY_BROWSER
  if (named) return named
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin']
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

/** What to do where no browser was found. In CI that is a failure; elsewhere the tests that need one are skipped, and this says why. */
export const browserAdvice =
  'No Chromium was found: install one (Debian: apt-get install --no-install-recommends chromium-headless-shell), or name one in LEEWAY_BROWSER.'

/** Starts the browser; its own sandbox cannot be used by root. */
export async function startBrowser(executablePath: string): Promise<Browser> {
  const root = process.getuid?.() === 0
  return puppeteer.launch({
    executablePath,
    headless: executablePath.includes('headless-shell') ? 'shell' : true,
    pipe: true,
    args: ['--disable-gpu', '--disable-background-networking', ...(root ? ['--no-sandbox'] : [])],
  })
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
