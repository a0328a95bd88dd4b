import { RendererError } from '../renderer-error.ts'

/** Returns the error that says where no browser was, and what helps. */
export function noBrowserError(looked: readonly string[]): RendererError {
  return new RendererError(
    'no_browser',
    `No Chrome or Chromium was found, so there is no PDF; the HTML report needs none.
Looked in: ${looked.join(', ')}.
Fix one of these ways:
  Debian:      apt-get install -y --no-install-recommends chromium-headless-shell
  elsewhere:   npx @puppeteer/browsers install chrome-headless-shell --path ~/.cache/puppeteer
  npm only:    npm install @sparticuz/chromium   (Linux on x64; needs libnss3 and libexpat1)
  own binary:  PUPPETEER_EXECUTABLE_PATH=/path/to/chrome`,
  )
}
