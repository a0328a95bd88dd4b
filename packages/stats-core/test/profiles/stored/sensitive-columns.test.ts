import { describe, expect, it } from 'vitest'
import {
  alignStoredCategories,
  type CellValue,
  columnProfileOf,
  frameFromArrays,
  mergeProfiles,
  parseProfile,
  profileColumn,
  profileFrame,
  type Sample,
  sampleOf,
  sampleOfStored,
  serializeProfile,
  summarizeColumn,
} from '../../../src/index.ts'

const rows = Array.from({ length: 300 }, (_, i) => i)
const arrays: Record<string, CellValue[]> = {
  salary: rows.map((i) => (i % 9 === 0 ? null : 31_234.5 + 17.25 * i)),
  city: rows.map((i) => ['Lisbon', 'Oslo', 'Prague'][i % 3]!),
  note: rows.map((i) => `wrote to us about ${i}`),
  born: rows.map((i) => new Date(1e12 + 1e8 * i)),
  open: rows,
}
const sensitive = ['salary', 'city', 'note', 'born']
const frame = frameFromArrays(arrays)
const stored = profileFrame(frame, { sensitive })

describe('sensitive columns of a stored profile', () => {
  it('leave no value in it, and their counts are those of the data', () => {
    const text = serializeProfile(stored)
    for (const value of ['Lisbon', 'wrote', '31234', '31251', '1000100000000']) {
      expect(text).not.toContain(value)
    }
    for (const [index, column] of parseProfile(text).columns.entries()) {
      const hidden = sensitive.includes(column.name)
      expect(column.sensitive).toBe(hidden ? true : undefined)
      const sample = sampleOf(frame.columns[index]!) as Sample
      expect(summarizeColumn(columnProfileOf(column), { sensitive: hidden })).toEqual(
        summarizeColumn(profileColumn(sample), { sensitive: hidden }),
      )
      expect(sampleOfStored(column).size).toBe(sample.size)
    }
  })

  it('are compared by hashes, of the categories alone', () => {
    const city = stored.columns[1]!
    const current = frameFromArrays({ city: ['Oslo', 'Oslo', 'Rome'] })
    const { other, ...aligned } = alignStoredCategories(
      city,
      sampleOf(current.columns[0]!) as Sample,
    )
    expect(other).toBe(false)
    const cells = [...aligned.reference].map((before, cell) => [before, aligned.current[cell]!])
    expect(cells.sort()).toEqual(
      [
        [0, 1],
        [100, 0],
        [100, 0],
        [100, 2],
      ].sort(),
    )
    for (const column of stored.columns.filter(({ name }) => sensitive.includes(name))) {
      const sample = sampleOfStored(column)
      const read = (): unknown => ('sorted' in sample ? sample.sorted : sample.counts)
      expect(read).toThrow(expect.objectContaining({ code: 'not_kept' }))
    }
  })

  it('stay so in profiles made like it, and in merged ones', () => {
    const like = profileFrame(frame, { like: stored })
    expect(serializeProfile(like)).not.toMatch(/Lisbon|wrote/)
    expect(like.columns[0]).toEqual(stored.columns[0])
    const merged = mergeProfiles(stored, like)
    expect(merged.columns.map((column) => column.sensitive ?? false)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
    expect(columnProfileOf(merged.columns[1]!)).toMatchObject({ rows: 600, distinct: 3 })
    expect(columnProfileOf(merged.columns[0]!)).toMatchObject({ rows: 600, missing: 68 })
    expect(parseProfile(serializeProfile(merged))).toEqual(merged)
    expect(() => mergeProfiles(stored, profileFrame(frame))).toThrow(
      'column "salary" is sensitive in one part only',
    )
  })
})
