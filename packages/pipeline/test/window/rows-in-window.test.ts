import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Window } from '@leeway/state-store'
import { columnOf, type Frame, toFrame } from '@leeway/stats-core'
import { describe, expect, test } from 'vitest'
import { readFrame } from '../../src/read-frame.ts'
import { rowsInWindow } from '../../src/window/rows-in-window.ts'
import { windowBefore } from '../../src/window/window-before.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const zones = ['America/Los_Angeles', 'UTC', 'Asia/Tokyo', 'Pacific/Kiritimati']

function chosen(frame: Frame, timeZone: string, window: Window): number[] {
  const rows = rowsInWindow(frame, window, { name: 'data', timeColumn: 'at', timeZone })
  const column = columnOf(rows, 'row')
  return column?.kind === 'numeric' ? [...column.values] : []
}

async function fileOf(times: readonly string[]): Promise<Frame> {
  const file = join(temporaryFolder(), 'data.csv')
  writeFileSync(file, ['at,row', ...times.map((time, row) => `${time},${row}`), ''].join('\n'))
  return readFrame(file)
}

describe.for(zones)('in %s', (timeZone) => {
  const window = windowBefore(`2026-05-02T12:00:00${offsetOf(timeZone)}`, 'day', timeZone)
  const expected = [1, 2, 3]

  test('dates are days of the zone', async () => {
    const frame = await fileOf([
      '2026-04-30',
      '2026-05-01',
      '2026-05-01',
      '2026-05-01',
      '2026-05-02',
    ])
    expect(columnOf(frame, 'at')?.kind).toBe('timestamp')
    expect(chosen(frame, timeZone, window)).toEqual(expected)
  })

  test('times without a zone are by its clock', async () => {
    const times = ['2026-04-30 23:59:59', '2026-05-01 00:00:00', '2026-05-01 12:00:00']
    const frame = await fileOf([...times, '2026-05-01 23:59:59.999', '2026-05-02 00:00:00'])
    expect(columnOf(frame, 'at')?.kind).toBe('timestamp')
    expect(chosen(frame, timeZone, window)).toEqual(expected)
  })

  test('times with a zone are instants', async () => {
    const before = (instant: string) => new Date(Date.parse(instant) - 1).toISOString()
    const times = [before(window.from), window.from, window.from, before(window.to), window.to]
    expect(chosen(await fileOf(times), timeZone, window)).toEqual(expected)
    expect(chosen(toFrame({ at: times, row: [0, 1, 2, 3, 4] }), timeZone, window)).toEqual(expected)
  })
})

function offsetOf(timeZone: string): string {
  const noon = new Date('2026-05-02T12:00:00Z')
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const name = parts.formatToParts(noon).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return name === 'GMT' ? 'Z' : name.replace('GMT', '')
}

test('texts with and without a zone are read each by itself', () => {
  const at = [
    '2026-05-01',
    '2026-05-01T00:00:00Z',
    '2026-04-30T22:00:00Z',
    ' 2026-05-02T00:00 ',
    '',
  ]
  const frame = toFrame({ at, row: [0, 1, 2, 3, 4] })
  const window = windowBefore('2026-05-02T12:00:00+02:00', 'day', 'Europe/Berlin')
  expect(chosen(frame, 'Europe/Berlin', window)).toEqual([0, 1, 2])
})

test('an hour that the clock shows twice is the first, one that it skips is later', () => {
  const hour = (to: string) => windowBefore(to, 'hour', 'Europe/Berlin')
  const frame = toFrame({ at: ['2026-10-25T02:30:00', '2026-03-29T02:30:00'], row: [0, 1] })
  expect(chosen(frame, 'Europe/Berlin', hour('2026-10-25T01:00:00Z'))).toEqual([0])
  expect(() => chosen(frame, 'Europe/Berlin', hour('2026-10-25T02:00:00Z'))).toThrow('no row has')
  expect(chosen(frame, 'Europe/Berlin', hour('2026-03-29T02:00:00Z'))).toEqual([1])
})
