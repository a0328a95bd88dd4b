import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { findBrowser, renderPdf } from '../../src/index.ts'
import { exampleReport } from '../support/example-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'leeway-browsers-'))
afterAll(() => rmSync(folder, { recursive: true }))

function program(name: string, text = 'exit 0'): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, `#!/bin/sh\n${text}\n`)
  chmodSync(path, 0o755)
  return path
}

const named = program('named')
const variable = program('variable')
const shell = program('path/chromium-headless-shell')
program('path/google-chrome')
const onPath = { PATH: join(folder, 'path') }
const empty = { env: { PATH: join(folder, 'nothing') }, cacheDir: join(folder, 'cache') }

it('takes the option, then the variables, then the headless shell on PATH', async () => {
  const env = { ...onPath, PUPPETEER_EXECUTABLE_PATH: variable, CHROME_PATH: named }
  expect(await findBrowser({ executablePath: named, env })).toMatchObject({
    path: named,
    kind: 'option',
  })
  expect(await findBrowser({ env })).toMatchObject({ path: variable, kind: 'variable' })
  expect(await findBrowser({ env: { ...onPath, CHROME_PATH: named } })).toMatchObject({
    path: named,
  })
  expect(await findBrowser({ env: onPath })).toEqual({
    path: shell,
    kind: 'path',
    headless: 'shell',
  })
})

it("finds what puppeteer's own installer has put into its cache", async () => {
  const path = program(
    'installed/chrome-headless-shell/linux-156.0.1.2/chrome-headless-shell-linux64/chrome-headless-shell',
  )
  const found = await findBrowser({ env: empty.env, cacheDir: join(folder, 'installed') })
  if (process.platform === 'linux' && process.arch === 'x64') {
    expect(found).toEqual({ path, kind: 'cache', headless: 'shell' })
  }
})

it('says where it looked and what helps where there is none', async () => {
  expect(await findBrowser(empty)).toBeUndefined()
  const failed = renderPdf(exampleReport('stable'), empty)
  await expect(failed).rejects.toMatchObject({ name: 'RendererError', code: 'no_browser' })
  const message = await failed.then(String, (error: Error) => error.message)
  expect(message).toContain('PUPPETEER_EXECUTABLE_PATH (unset)')
  expect(message).toContain('chromium-headless-shell')
  expect(message).toContain('apt-get install -y --no-install-recommends')
  const wrong = renderPdf(exampleReport('stable'), { executablePath: join(folder, 'gone') })
  await expect(wrong).rejects.toThrow(/executablePath \(.*gone: no program that can be run\)/)
})

it('explains a sandbox that is not permitted, and does not try without it', async () => {
  const log = join(folder, 'started')
  const path = program(
    'sandboxed',
    `echo "$@" >> ${log}; echo "No usable sandbox! Update your kernel" >&2; exit 1`,
  )
  const failed = renderPdf(exampleReport('stable'), { executablePath: path, sandbox: true })
  await expect(failed).rejects.toMatchObject({ code: 'browser_failed' })
  await expect(failed).rejects.toThrow('its sandbox is not permitted here')
  expect(readFileSync(log, 'utf8')).not.toContain('--no-sandbox')
})
