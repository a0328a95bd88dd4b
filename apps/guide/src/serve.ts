import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import type { GuideFolder } from './make-folder.ts'

/** What came of a service that was started, looked at, and told to end. */
export interface Served {
  /** How it ended after SIGTERM. */
  readonly code: number | null
  /** What it answered, by path. */
  readonly answers: Readonly<Record<string, string>>
  /** What it wrote. */
  readonly log: string
}

const startsWithin = 60_000

/** Starts `leeway serve` by its command line, waits until it is ready at the address, asks it for some paths, and ends it with SIGTERM. */
export async function serve(
  command: string,
  address: string,
  paths: readonly string[],
  { path: cwd, env }: GuideFolder,
): Promise<Served> {
  const child = spawn('bash', ['-c', `exec ${command.trim()}`], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text
    })
  const ended = once(child, 'close')
  const answers: Record<string, string> = {}
  const deadline = performance.now() + startsWithin
  while (child.exitCode === null && performance.now() < deadline) {
    const ready = await fetch(`${address}/readyz`).catch(() => undefined)
    if (ready?.ok) break
    await delay(50)
  }
  for (const path of paths)
    answers[path] = await fetch(`${address}${path}`)
      .then((response) => response.text())
      .catch(String)
  child.kill('SIGTERM')
  const [code] = (await ended) as [number | null]
  return { code, answers, log }
}
