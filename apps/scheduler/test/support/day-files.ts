import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseConfig } from '@leeway/pipeline/config'
import { seededRandom } from '@leeway/stats-core'
import { afterAll } from 'vitest'

type LoadedConfig = ReturnType<typeof parseConfig>

/** Returns a folder, removed after the test file, with a reference and a file for each of the first days of May 2026; from the third on `amount` has moved. */
export function folderOfDays(days = 4): string {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-scheduler-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'reference.csv'), csv('2026-04-01', 0, 600))
  for (let day = 1; day <= days; day++) addDay(folder, day)
  return folder
}

/** Adds the file of a day of May 2026. */
export function addDay(folder: string, day: number): void {
  const date = `2026-05-${String(day).padStart(2, '0')}`
  writeFileSync(join(folder, 'data', `${date}.csv`), csv(date, day > 2 ? 1 : 0, 480))
}

function csv(date: string, shift: number, rows: number): string {
  const random = seededRandom(date)
  const lines = Array.from({ length: rows }, (_, row) => {
    const hour = String(row % 24).padStart(2, '0')
    const amount = random.nextDouble() + random.nextDouble() + random.nextDouble() + shift
    return `${date}T${hour}:00:00Z,${amount.toFixed(4)},${'abc'[Math.floor(3 * random.nextDouble())]}`
  })
  return ['time,amount,team', ...lines, ''].join('\n')
}

/** A monitor of a configuration: its name, and what is added to it. */
export type MonitorLines = readonly [name: string, ...lines: string[]]

/** A configuration of monitors over the files of a folder, `more` added to it; it listens on any free port. */
export function configOf(
  folder: string,
  monitors: readonly MonitorLines[],
  more = '',
): LoadedConfig {
  return parseConfig(configText(monitors, more), join(folder, 'leeway.yaml'), {})
}

/** The text of that configuration. */
function configText(monitors: readonly MonitorLines[], more = 'server: { port: 0 }'): string {
  const texts = monitors.map(
    ([name, ...lines]) => `  - name: ${name}
    reference: reference.csv
    current: { path: 'data/{yyyy}-{MM}-{dd}.csv', timeColumn: time }
    mapping: { datetime: time }
${lines.map((line) => `    ${line}\n`).join('')}`,
  )
  return `output: { formats: [] }\n${more}\nmonitors:\n${texts.join('')}`
}
