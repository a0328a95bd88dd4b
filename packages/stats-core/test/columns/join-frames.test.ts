import { expect, test } from 'vitest'
import { frameFromArrays, joinFrames } from '../../src/index.ts'

test('puts the rows of frames one after the other, missing values and all', () => {
  const joined = joinFrames([
    frameFromArrays({ odds: [1, null, 3], team: ['a', 'b', null] }),
    frameFromArrays({ odds: [4, Number.NaN], team: ['c', 'a'] }),
  ])
  expect(joined.rows).toBe(5)
  const [odds, team] = joined.columns
  expect(odds).toMatchObject({ kind: 'numeric', nullCount: 1, nanCount: 1, length: 5 })
  expect(odds && 'values' in odds && [...odds.values]).toEqual([1, Number.NaN, 3, 4, Number.NaN])
  expect(team).toMatchObject({ kind: 'categorical', nullCount: 1, categories: ['a', 'b', 'c'] })
  expect(team && 'codes' in team && [...team.codes]).toEqual([0, 1, -1, 2, 0])
})

test('is the same as one frame of all rows', () => {
  const rows = { odds: [1, 2, null, 4], day: ['2026-05-01', '2026-05-02', null, '2026-05-04'] }
  const half = (from: number, to: number) =>
    frameFromArrays({ odds: rows.odds.slice(from, to), day: rows.day.slice(from, to) })
  expect(joinFrames([half(0, 2), half(2, 4)])).toEqual(frameFromArrays(rows))
})

test('fills a column that a frame lacks with nulls, and reads one of two kinds as categories', () => {
  const joined = joinFrames([
    frameFromArrays({ odds: [1, 2] }),
    frameFromArrays({ odds: ['x'], team: ['a'] }),
  ])
  expect(joined.columns.map(({ name, kind }) => [name, kind])).toEqual([
    ['odds', 'categorical'],
    ['team', 'categorical'],
  ])
  expect(joined.columns[0]).toMatchObject({ categories: ['1', '2', 'x'], nullCount: 0 })
  expect(joined.columns[1]).toMatchObject({ nullCount: 2, length: 3 })
})

test('keeps numbers where a frame holds none, and numbers that came as text', () => {
  const joined = joinFrames([
    frameFromArrays({ odds: [null, null] }),
    frameFromArrays({ odds: [1.5] }),
    frameFromArrays({ odds: ['2.5'] }),
  ])
  expect(joined.columns[0]).toMatchObject({ kind: 'numeric', nullCount: 2, length: 4 })
})
