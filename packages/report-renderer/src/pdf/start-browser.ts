import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { RendererError } from '../renderer-error.ts'
import type { BrowserOptions, FoundBrowser } from './browser-options.ts'
import { searchBrowser } from './find-browser.ts'
import { noBrowserError } from './no-browser-error.ts'
import { startupWords } from './startup-words.ts'

/** How a browser is started. */
export interface StartOptions extends BrowserOptions {
  /** Milliseconds that the browser may take to start, and again for each report. @defaultValue 60_000 */
  readonly timeoutMs?: number
  /** `false` starts the browser without its own sandbox, which root must; default: with it, except as root. */
  readonly sandbox?: boolean
  /** Hears that the sandbox is off because the process is root's. Default: nobody. */
  readonly onNotice?: (message: string) => void
}

/** A browser that runs. */
export interface StartedBrowser {
  readonly browser: Browser
  /** Ends it and removes what it wrote. */
  readonly close: () => Promise<void>
}

/**
 * Nothing of these reaches the network on its own; what a page would ask for finds no address; one renderer process with a bounded memory prints one page after the other. `/dev/shm` is
 * not used, for containers give it 64 MB.
 */
const hardened = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--no-pings',
  '--no-first-run',
  '--no-default-browser-check',
  '--renderer-process-limit=1',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
]

/**
 * Starts the browser that is found, in a private folder of its own.
 *
 * @throws {RendererError} `missing_peer`, `no_browser`, `browser_failed`, `timeout`
 */
export async function startBrowser(options: StartOptions): Promise<StartedBrowser> {
  const puppeteer = await loadPuppeteer()
  const { found, looked } = await searchBrowser(options)
  if (found === undefined) throw noBrowserError(looked)
  const isRoot = process.getuid?.() === 0
  const isUnsandboxed = options.sandbox === false || (isRoot && options.sandbox !== true)
  if (isUnsandboxed && options.sandbox === undefined) {
    options.onNotice?.(
      `${found.path} runs without its sandbox, because this process is root's; run as another user to have it`,
    )
  }
  const userDataDir = await mkdtemp(join(tmpdir(), 'leeway-browser-'))
  const removeFolder = (): Promise<void> =>
    rm(userDataDir, { recursive: true, force: true, maxRetries: 3 })
  const args = [...hardened, ...(isUnsandboxed ? ['--no-sandbox'] : [])]
  try {
    const browser = await puppeteer.launch({
      executablePath: found.path,
      headless: found.headless,
      pipe: true,
      userDataDir,
      timeout: options.timeoutMs ?? 60_000,
      protocolTimeout: options.timeoutMs ?? 60_000,
      args,
    })
    return {
      browser,
      async close() {
        await browser.close().catch(() => browser.process()?.kill('SIGKILL'))
        await removeFolder()
      },
    }
  } catch (cause) {
    const error = await startError(found, [...args, `--user-data-dir=${userDataDir}`], cause)
    await removeFolder()
    throw error
  }
}

async function loadPuppeteer(): Promise<typeof import('puppeteer-core').default> {
  try {
    return (await import('puppeteer-core')).default
  } catch (cause) {
    throw new RendererError(
      'missing_peer',
      'puppeteer-core is not installed, so there is no PDF; the HTML report needs none. Install it: npm install puppeteer-core @puppeteer/browsers',
      { cause },
    )
  }
}

/** What the messages of browsers mean, for the failures that their user can do something about. */
const hints: readonly (readonly [RegExp, string])[] = [
  [
    /without --no-sandbox/,
    'it refuses to run as root with its sandbox; run as another user, or leave `sandbox` out',
  ],
  [
    /No usable sandbox|sandbox.*(failed|not permitted)|zygote_host_impl|namespace/i,
    'its sandbox is not permitted here, as in many containers; allow user namespaces, or say `sandbox: false` where what is printed is your own',
  ],
  [
    /error while loading shared libraries: ([\w.+-]+)/,
    'a library of the system is missing; with @sparticuz/chromium: apt-get install libnss3 libnspr4 libexpat1',
  ],
  [/ENOEXEC|Exec format/, 'it is built for another machine'],
]

async function startError(
  { path }: FoundBrowser,
  args: readonly string[],
  cause: unknown,
): Promise<RendererError> {
  const message = cause instanceof Error ? cause.message : String(cause)
  const isTimeout = cause instanceof Error && cause.name === 'TimeoutError'
  if (isTimeout) {
    return new RendererError('timeout', `${path}: did not start in time, so there is no PDF`, {
      cause,
    })
  }
  const text = `${await startupWords(path, args)}\n${message}`
  const hint = hints.find(([pattern]) => pattern.test(text))?.[1]
  const why = hint ?? text.split('\n').find((line) => line.trim() !== '') ?? 'no reason was given'
  return new RendererError('browser_failed', `${path}: did not start, so there is no PDF: ${why}`, {
    cause,
  })
}
