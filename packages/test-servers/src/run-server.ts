import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findProgram } from './find-program.ts'
import { freePort } from './free-port.ts'
import { type Program, programs } from './programs.ts'
import type { TestServer } from './test-server.ts'

/** How a server is started. */
export interface ServerRecipe {
  readonly program: Program
  /** Writes what the server needs into its empty folder, and returns its arguments. */
  readonly prepare: (place: { folder: string; port: number }) => Promise<readonly string[]>
  /** Whether it can be used: its answer to a path, or a line in its log. */
  readonly ready: string | RegExp
  /** The scheme of its address; default `http`. */
  readonly scheme?: string
  /** The signal that ends it in an orderly way; default SIGTERM. */
  readonly signal?: NodeJS.Signals
  /** The user that runs it, and owns its folder, by number; default: who runs the tests. */
  readonly user?: number | undefined
}

const startWithin = 30_000
const stopWithin = 10_000
const keptLog = 65_536
const attempts = 3

/**
 * Starts a server on a free port of 127.0.0.1 with a temporary folder of its own, and returns when it is ready. A server that ends before it is ready
 * (a port that was taken in the meantime) is started again, three times in all.
 *
 * @throws {Error} with the server's log, when it does not start
 */
export async function runServer(recipe: ServerRecipe): Promise<TestServer> {
  for (let attempt = 1; ; attempt++) {
    const server = await start(recipe)
    if (await becomesReady(server, recipe.ready)) return server.handle
    await server.handle.stop()
    if (attempt === attempts || server.child.exitCode === null) {
      throw new Error(`${recipe.program} did not start:\n${server.handle.log()}`)
    }
  }
}

interface StartedServer {
  readonly child: ChildProcess
  readonly handle: TestServer
}

async function start(recipe: ServerRecipe): Promise<StartedServer> {
  const { program, prepare, scheme = 'http', signal = 'SIGTERM', user } = recipe
  const path = findProgram(program)
  if (!path)
    throw new Error(`${program} is not installed: Debian has it in ${programs[program].package}`)
  const folder = await mkdtemp(join(tmpdir(), `leeway-${program}-`))
  if (user !== undefined) await chown(folder, user, user)
  const port = await freePort()
  const args = await prepare({ folder, port })
  const child = spawn(path, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  })
  endWithTests(child)
  const ended = once(child, 'close').catch(() => [])
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-keptLog)
    })
  }
  const stop = async (): Promise<void> => {
    const timer = setTimeout(() => child.kill('SIGKILL'), stopWithin)
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
    clearTimeout(timer)
    running.delete(child)
    await rm(folder, { recursive: true, force: true })
  }
  const handle: TestServer = {
    url: `${scheme}://127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    folder,
    log: () => log,
    stop,
    [Symbol.asyncDispose]: stop,
  }
  return { child, handle }
}

const running = new Set<ChildProcess>()

/** A test run that ends without `stop` takes its servers with it. */
function endWithTests(child: ChildProcess): void {
  if (running.size === 0) {
    process.once('exit', () => {
      for (const one of running) one.kill('SIGKILL')
    })
  }
  running.add(child)
}

async function becomesReady({ child, handle }: StartedServer, ready: string | RegExp) {
  const deadline = performance.now() + startWithin
  while (performance.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const answers = typeof ready === 'string' ? isUp(handle.url + ready) : ready.test(handle.log())
    if (await answers) return true
    await delay(20)
  }
  return false
}

async function isUp(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(1000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
