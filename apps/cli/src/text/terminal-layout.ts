import type { CliWorld } from '../cli-world.ts'
import { createPaint, type Paint } from './paint.ts'

/** How text is laid out. */
export interface TerminalLayout {
  /** Cells of a line, at least 40. */
  readonly width: number
  readonly color: boolean
  readonly paint: Paint
}

/**
 * Returns how standard output is laid out: in colour on a terminal unless `NO_COLOR` or a dumb one forbids it, as wide as the terminal.
 *
 * @param width cells of a line where there is no terminal. @defaultValue 100
 */
export function terminalLayout(
  { stdout, env }: Pick<CliWorld, 'stdout' | 'env'>,
  width = 100,
): TerminalLayout {
  const { isTTY = false, columns } = stdout
  const color = isTTY && !env.NO_COLOR && env.TERM !== 'dumb'
  return { width: Math.max(40, (isTTY && columns) || width), color, paint: createPaint(color) }
}
