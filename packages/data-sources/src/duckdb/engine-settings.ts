import { totalmem } from 'node:os'
import { checkOptions } from '../check-options.ts'
import { DataSourceError } from '../data-source-error.ts'
import type { ReadOptions } from '../read-options.ts'

/** Where a process learns how much it may use. */
export interface EngineWorld {
  /** @defaultValue process.env */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Bytes that the operating system lets the process use; 0 or more than there are where it sets no limit. @defaultValue process.constrainedMemory() */
  readonly constrained?: number
  /** Bytes that the machine has. @defaultValue os.totalmem() */
  readonly total?: number
}

/** The share of a limited process's memory that DuckDB may take: the columns that are read, and what is made of them, need the rest. */
const SHARE = 0.25
/** With less DuckDB does not get through a wide CSV file, in bytes. */
const LEAST = 128 * 1024 ** 2

/**
 * Returns DuckDB's settings for memory and threads: the option, otherwise the variable `LEEWAY_DUCKDB_MEMORY_LIMIT` or `LEEWAY_DUCKDB_THREADS`. Without either it takes a quarter of
 * the memory where the process is limited, as in a container, but 128 MB at least; otherwise what DuckDB takes by itself.
 *
 * @throws invalid_option for a variable that is no such number; the message names it
 */
export function engineSettings(
  options: Pick<ReadOptions, 'memoryLimit' | 'threads'>,
  {
    env = process.env,
    constrained = process.constrainedMemory(),
    total = totalmem(),
  }: EngineWorld = {},
): Record<string, string> {
  const threads =
    options.threads ??
    fromVariable(env, 'LEEWAY_DUCKDB_THREADS', (text) => ({ threads: Number(text) }))?.threads
  const memoryLimit =
    options.memoryLimit ??
    fromVariable(env, 'LEEWAY_DUCKDB_MEMORY_LIMIT', (text) => ({ memoryLimit: text }))
      ?.memoryLimit ??
    (constrained > 0 && constrained < total ? `${shareOf(constrained)}MiB` : undefined)
  return {
    ...(threads !== undefined && { threads: String(threads) }),
    ...(memoryLimit !== undefined && { memory_limit: memoryLimit }),
  }
}

function shareOf(bytes: number): number {
  return Math.floor(Math.max(SHARE * bytes, LEAST) / 1024 ** 2)
}

/** What a variable says, held to the rules of the option that it stands for. */
function fromVariable<Read extends ReadOptions>(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  read: (text: string) => Read,
): Read | undefined {
  const text = env[name]
  if (text === undefined || text === '') return undefined
  const options = read(text)
  try {
    checkOptions(options)
  } catch (error) {
    if (!(error instanceof DataSourceError)) throw error
    throw new DataSourceError(
      'invalid_option',
      `${name}: ${error.message.replace(/^options: \w+ /, '')}`,
    )
  }
  return options
}
