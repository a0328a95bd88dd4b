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

const modules = fileURLToPath(new URL('../python', import.meta.url))

/**
 * Returns a running `script`, which may import `portable_data` and `answer_lines`. The interpreter is Debian's, which has SciPy, unless `PYTHON` names another.
 */
export function startPython(script: URL): PythonPeer {
  const child = spawn(process.env.PYTHON ?? '/usr/bin/python3', [fileURLToPath(script)], {
    env: { ...process.env, PYTHONPATH: modules, PYTHONDONTWRITEBYTECODE: '1' },
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
