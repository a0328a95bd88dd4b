import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** A line of the log. */
export interface LogLine {
  readonly level: string
  readonly msg: string
  readonly monitor?: string
}

/** `leeway serve` in a process of its own. */
export interface ServeProcess {
  readonly child: ChildProcess
  /** What it has logged so far. */
  readonly lines: readonly LogLine[]
  /** The first line, from the start on, for which `fits` holds. @throws where the process ends before */
  readonly line: (fits: (line: LogLine) => boolean) => Promise<LogLine>
  /** Where it answers. */
  readonly address: () => Promise<string>
  /** Its exit code, once it has ended; `null` where a signal ended it. */
  readonly ended: Promise<number | null>
}

/** Starts `leeway serve` in a folder, on any free port, with all of its log; `onLine` hears each line as it comes. */
export function startServe(
  cwd: string,
  {
    args = [],
    onLine = () => {},
  }: { args?: readonly string[]; onLine?: (count: number) => void } = {},
): ServeProcess & AsyncDisposable {
  const all = ['serve', '--port', '0', '--log-level', 'debug', '--log-format', 'json', ...args]
  const child = spawn(process.execPath, ['--conditions=@leeway/source', main, ...all], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const lines: LogLine[] = []
  const waiting = new Set<() => void>()
  const tell = (): void => {
    for (const look of waiting) look()
  }
  let isOver = false
  createInterface({ input: child.stderr }).on('line', (text) => {
    lines.push(text.startsWith('{') ? JSON.parse(text) : { level: 'none', msg: text })
    tell()
    onLine(lines.length)
  })
  const ended = once(child, 'close').then(([code]) => {
    isOver = true
    tell()
    return code as number | null
  })
  const line = (fits: (line: LogLine) => boolean): Promise<LogLine> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = lines.find(fits)
        if (found === undefined && !isOver) return
        waiting.delete(look)
        if (found !== undefined) resolve(found)
        else reject(new Error(`it ended: ${lines.map(({ msg }) => msg).join('\n')}`))
      }
      waiting.add(look)
      look()
    })
  return {
    child,
    lines,
    line,
    ended,
    async address() {
      const { msg } = await line((each) => each.msg.startsWith('listening on '))
      return /http:[^;]+/.exec(msg)?.[0] ?? ''
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
