import { type Logger, pino } from 'pino'

/** How a log is written. */
export interface LogOptions {
  /** `json`: one object on a line, for machines; `text`: time, level and message, for people. */
  readonly format: 'json' | 'text'
  /** What is left out: everything below. */
  readonly level: 'debug' | 'info' | 'warn' | 'error'
  /** Takes lines, each ended by a line feed. */
  readonly write: (line: string) => void
}

/** Returns a log, for `startScheduler`. */
export function createLog({ format, level, write }: LogOptions): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  const text = (line: string): void => write(asText(JSON.parse(line)))
  return pino(options, { write: format === 'json' ? write : text })
}

/** `2026-05-02T00:00:00.123Z  info  odds  run begins  (window 2026-05-01T00:00:00.000Z)` */
function asText({ time, level, monitor, msg, ...fields }: Record<string, unknown>): string {
  const more = Object.entries(fields).map(([name, value]) => `${name} ${value}`)
  const parts = [
    time,
    String(level).padEnd(5),
    monitor,
    msg,
    more.length > 0 ? `(${more.join(', ')})` : undefined,
  ]
  return `${parts.filter((part) => part !== undefined).join('  ')}\n`
}
