import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A Python process that answers each line it is sent with one line of JSON. */
export interface PythonPeer {
  /** Sends `request` and returns the answer. */
  ask<T>(request: string): Promise<T>
  /** Lets it end, and waits for it. */
  close(): Promise<void>
}

/**
 * Returns a running `script` of this folder. The interpreter is Debian's, which has SciPy, unless `PYTHON` names another.
 */
export function startPython(script: string, args: readonly (string | number)[]): PythonPeer {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(process.env.PYTHON ?? '/usr/bin/python3', [path, ...args.map(String)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${script} ended with ${code}`))
    })
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    async ask(request) {
      child.stdin.write(`${request}\n`)
      const line = await lines.next()
      if (line.done === true) throw new Error(`${script} ended before it answered ${request}`)
      return JSON.parse(line.value)
    },
    async close() {
      child.stdin.end()
      await ended
    },
  }
}
