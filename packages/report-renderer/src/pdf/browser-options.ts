/** Which browser prints, and how it is found. */
export interface BrowserOptions {
  /** Path of a Chrome or Chromium. Default: the first that `findBrowser` finds. */
  readonly executablePath?: string
  /** Variables of the environment: `PUPPETEER_EXECUTABLE_PATH`, `CHROME_PATH`, `PATH`. @defaultValue process.env */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Folder in which `npx @puppeteer/browsers install` keeps browsers. Default: `~/.cache/puppeteer`. */
  readonly cacheDir?: string
}

/** A browser that was found. */
export interface FoundBrowser {
  readonly path: string
  /** Where it was found: in the option, a variable, on PATH, where the system keeps it, in puppeteer's cache, or in `@sparticuz/chromium`. */
  readonly kind: 'option' | 'variable' | 'path' | 'system' | 'cache' | 'package'
  /** `shell` for the headless shell, which is the smallest and fastest. */
  readonly headless: true | 'shell'
}
