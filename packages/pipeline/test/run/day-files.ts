import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from '@leeway/stats-core'
import { type LoadedConfig, parseConfig } from '../../src/config/index.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** The reference and a file for each of the first four days of May 2026; from the third on `amount` has moved. */
export function folderOfDays(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'reference.csv'), csv('2026-04-01', 0, 600))
  for (const day of [1, 2, 3, 4]) {
    const date = `2026-05-0${day}`
    writeFileSync(join(folder, 'data', `${date}.csv`), csv(date, day > 2 ? 1 : 0, 200))
  }
  return folder
}

function csv(date: string, shift: number, rows: number): string {
  const random = seededRandom(date)
  const lines = Array.from({ length: rows }, (_, row) => {
    const hour = String(row % 24).padStart(2, '0')
    const amount = random.nextDouble() + random.nextDouble() + random.nextDouble() + shift
    return `${date}T${hour}:00:00Z,${amount.toFixed(4)},${'abc'[Math.floor(random.nextDouble() * 3)]}`
  })
  return ['time,amount,team', ...lines, ''].join('\n')
}

/** A configuration with the monitor `odds` over the files of a folder, `more` added to it. */
export function configOf(
  folder: string,
  more = '',
  monitor = '',
  current = 'data/{yyyy}-{MM}-{dd}.csv',
): LoadedConfig {
  const text = `${more}
monitors:
  - name: odds
    reference: reference.csv
    current: ${current}
    mapping: { datetime: time }
${monitor}`
  return parseConfig(text, join(folder, 'leeway.yaml'), {})
}
