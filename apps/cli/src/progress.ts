import type { CliStream } from './cli-world.ts'

/** Says on a terminal what is being done, on one line that is wiped when it ends. */
export interface Progress {
  readonly show: (what: string) => void
  readonly clear: () => void
}

const toLineStart = '\r'
const eraseLine = '\u001b[2K'

/** Returns a progress line on the stream; it stays silent where the stream is not a terminal. */
export function createProgress(stream: CliStream): Progress {
  let shown = false
  return {
    show(what) {
      if (!stream.isTTY) return
      stream.write(`${toLineStart}${eraseLine}${what} …`)
      shown = true
    },
    clear() {
      if (shown) stream.write(`${toLineStart}${eraseLine}`)
      shown = false
    },
  }
}
