import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startPython } from '@leeway/bench-data/python-peer'

/** Seconds by the clock and of processor time. */
export interface Spent {
  readonly seconds: number
  readonly processor: number
}

/** A report in a process of its own. */
export interface MeasuredReport extends Spent {
  /** Largest resident memory, both tables included, in 10⁶ bytes. */
  readonly megabytes: number
}

/** The same work in Python. */
export interface PythonWork {
  readonly steps: readonly (Spent & { readonly step: string })[]
  readonly megabytes: number
}

/** A process that reports. */
export interface ReportProcess {
  readonly rows: number
  readonly columns: number
  readonly threads: number
  /** Reports on few rows made before, for the engine to compile what it runs. */
  readonly before: number
}

const script = fileURLToPath(new URL('report-on-tables.ts', import.meta.url))

/** Returns what a report takes in a new process. */
export async function measureReport({
  rows,
  columns,
  threads,
  before,
}: ReportProcess): Promise<MeasuredReport> {
  const args = [rows, columns, threads, before].map(String)
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--conditions=@leeway/source',
    script,
    ...args,
  ])
  return JSON.parse(stdout)
}

/** Returns what a request to a Python script answers, in a new process. */
export async function askPython<T>(file: string, request: string): Promise<T> {
  const python = startPython(new URL(file, import.meta.url))
  const answer = await python.ask<T>(request)
  await python.close()
  return answer
}

/** Returns the measurement that took the least processor time: others on the machine only add to it. */
export function least<T extends Spent>(measured: readonly T[]): T {
  return measured.reduce((best, next) => (next.processor < best.processor ? next : best))
}
