import { resolve } from 'node:path'
import type { Window } from '@leeway/state-store'
import { type Frame, joinFrames } from '@leeway/stats-core'
import type { MonitorConfig } from '../config/monitor-schema.ts'
import { readFrame } from '../read-frame.ts'
import { currentOf } from '../run/current-of.ts'
import { expandTemplate, isDated } from '../window/expand-template.ts'
import { rowsInWindow } from '../window/rows-in-window.ts'
import { windowAround, windowsIn } from '../window/window-before.ts'
import { windowName } from '../window/window-name.ts'

/** The data of a period. */
export interface PeriodData {
  readonly frame: Frame
  /** How messages call the data. */
  readonly name: string
  /** Names of the windows whose files are not there. */
  readonly missing: readonly string[]
  /** Windows that the period has. */
  readonly windows: number
}

/** Where to look. */
interface PeriodPlace {
  readonly folder: string
  readonly monitor: MonitorConfig
  readonly window: Window
  readonly timeZone: string
}

/**
 * Returns the rows of a period: those of the files of all windows of the monitor that begin in it, or, where rows are chosen by their time, those of the period in all files that can hold
 * some. A file that is not there is named, and costs nothing else.
 *
 * @throws DataSourceError where no file is there, or one cannot be read
 * @throws PipelineError `unknown_column`, `no_rows` where no row lies in the period
 */
export async function readPeriod({
  folder,
  monitor,
  window,
  timeZone,
}: PeriodPlace): Promise<PeriodData> {
  const { path: template, timeColumn } = currentOf(monitor)
  const windows = windowsOf(monitor, window, timeZone, timeColumn !== undefined)
  const paths = new Map<string, string>()
  for (const { from } of windows) {
    const path = resolve(folder, expandTemplate(template, from, timeZone))
    if (!paths.has(path)) paths.set(path, windowName(from, monitor.window, timeZone))
  }
  const frames: Frame[] = []
  const missing: string[] = []
  let unread: unknown
  for (const [path, name] of paths) {
    try {
      frames.push(await readFrame(path))
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'not_found') throw error
      unread ??= error
      missing.push(name)
    }
  }
  if (frames.length === 0 && unread !== undefined) throw unread
  const all = joinFrames(frames)
  const name = isDated(template) ? resolve(folder, template) : [...paths.keys()].join(', ')
  const frame =
    timeColumn === undefined ? all : rowsInWindow(all, window, { name, timeColumn, timeZone })
  return { frame, name, missing, windows: paths.size }
}

/** The windows that begin in a period; where rows are chosen by time, the one that it begins in too. A period shorter than the monitor's windows has the one around it. */
function windowsOf(
  monitor: MonitorConfig,
  period: Window,
  timeZone: string,
  isByTime: boolean,
): Window[] {
  const inside = windowsIn(period, monitor.window, timeZone)
  const around = windowAround(period.from, monitor.window, timeZone)
  const isNeeded = around.from !== inside[0]?.from && (isByTime || inside.length === 0)
  return isNeeded ? [around, ...inside] : inside
}
