import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface, type Interface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A process that saves reports, and the lines that it prints. */
export interface SavingProcess {
  readonly child: ChildProcess
  readonly lines: Interface
  /** Waits for its end; its exit code, `null` where it was killed. */
  readonly end: Promise<{ code: number | null; stderr: string }>
}

/** Starts a process that saves reports on some days into a folder. */
export function startSaving(folder: string, first: number, last: number): SavingProcess {
  const script = fileURLToPath(new URL('save-reports.ts', import.meta.url))
  const args = ['--conditions=@leeway/source', script, folder, String(first), String(last)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', (text) => {
    stderr += text
  })
  return {
    child,
    lines: createInterface({ input: child.stdout }),
    end: once(child, 'close').then(([code]) => ({ code, stderr })),
  }
}
