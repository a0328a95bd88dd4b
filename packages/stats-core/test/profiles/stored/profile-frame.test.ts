import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  frameFromArrays,
  profileColumn,
  type Sample,
  sampleOf,
  seededRandom,
  summarizeColumn,
} from '../../../src/index.ts'
import { columnProfileOf } from '../../../src/profiles/stored/column-profile-of.ts'
import { mergeProfiles } from '../../../src/profiles/stored/merge-profiles.ts'
import { parseProfile } from '../../../src/profiles/stored/parse-profile.ts'
import { profileFrame } from '../../../src/profiles/stored/profile-frame.ts'
import { serializeProfile } from '../../../src/profiles/stored/serialize-profile.ts'
import type { StoredColumn, StoredProfile } from '../../../src/profiles/stored/stored-profile.ts'
import { kllQuantiles, kllRankError } from '../../../src/sketches/kll-queries.ts'
import { type Cells, frameOf, rowsOf } from './random-frames.ts'

const profileOf = (rows: readonly Cells[], like?: StoredProfile): StoredProfile =>
  profileFrame(frameOf(rows), like === undefined ? {} : { like })

/** The parts of which merging promises the very same: without sketch of quantiles, moments, what one look gives, and the order of categories. */
function exactParts(profile: StoredProfile): unknown {
  return profile.columns.map((column) => {
    const { unmerged: _, ...parts } = column
    if ('tally' in parts) {
      const { known, knownRows, others, otherRows } = parts.tally
      return {
        ...parts,
        tally: {
          known: known.map((name, i) => [name, knownRows[i]]).sort(),
          others: others?.toSorted(),
          otherRows,
        },
      }
    }
    const { sketch, ...counts } = parts
    const { min, max, count } = sketch
    if (counts.kind === 'timestamp') return { ...counts, min, max, count }
    const { moments: __, ...rest } = counts
    return { ...rest, min, max, count }
  })
}

describe('profileFrame', () => {
  it('summarises as the data do, also after writing and reading (law)', () => {
    fc.assert(
      fc.property(rowsOf(300), (rows) => {
        const frame = frameOf(rows)
        const stored = parseProfile(serializeProfile(profileFrame(frame)))
        expect(
          stored.columns.map((column) => JSON.stringify(summarizeColumn(columnProfileOf(column)))),
        ).toEqual(
          frame.columns.map((column) =>
            JSON.stringify(summarizeColumn(profileColumn(sampleOf(column) as Sample))),
          ),
        )
      }),
      { seed: 51, numRuns: 60 },
    )
  })

  it('is the same for every order of the rows, but for the order of categories (law)', () => {
    fc.assert(
      fc.property(rowsOf(300), (rows) => {
        const [one, other] = [profileOf(rows), profileOf(rows.toReversed())]
        const ordered = ({ columns }: StoredProfile): StoredColumn[] =>
          columns.filter((column) => 'sketch' in column)
        expect(ordered(other)).toEqual(ordered(one))
        expect(exactParts(other)).toEqual(exactParts(one))
      }),
      { seed: 52, numRuns: 40 },
    )
  })

  it('changes nothing that it is given (law)', () => {
    fc.assert(
      fc.property(rowsOf(100), (rows) => {
        const frame = frameOf(rows)
        const before = structuredClone(frame)
        const like = profileFrame(frame)
        const kept = structuredClone(like)
        mergeProfiles(profileFrame(frame, { like }), like)
        expect(frame).toEqual(before)
        expect(like).toEqual(kept)
      }),
      { seed: 53, numRuns: 20 },
    )
  })

  it('takes a few kilobytes a column, however many rows', () => {
    const random = seededRandom('size')
    const rows = 200_000
    const stored = profileFrame(
      frameFromArrays({
        continuous: Float64Array.from({ length: rows }, () => random.nextDouble()),
        whole: Float64Array.from({ length: rows }, () => Math.floor(random.nextDouble() * 50)),
        category: Array.from(
          { length: rows },
          () => `team ${Math.floor(random.nextDouble() * 20)}`,
        ),
      }),
    )
    const bytes = stored.columns.map((column) => JSON.stringify(column).length)
    expect(bytes[0]).toBeLessThan(21_000)
    expect(bytes[1]).toBeLessThan(6000)
    expect(bytes[2]).toBeLessThan(1200)
  })
})

describe('mergeProfiles', () => {
  const three = fc.tuple(rowsOf(120), rowsOf(120), rowsOf(120))

  it('gives the profile of the concatenation where it promises to, in any grouping and order (law)', () => {
    fc.assert(
      fc.property(three, rowsOf(120), ([a, b, c], model) => {
        const like = profileOf(model)
        const [x, y, z] = [profileOf(a, like), profileOf(b, like), profileOf(c, like)] as const
        const whole = exactParts(profileOf([...a, ...b, ...c], like))
        expect(exactParts(mergeProfiles(mergeProfiles(x, y), z))).toEqual(whole)
        expect(exactParts(mergeProfiles(x, mergeProfiles(y, z)))).toEqual(whole)
        expect(exactParts(mergeProfiles(mergeProfiles(z, y), x))).toEqual(whole)
      }),
      { seed: 61, numRuns: 60 },
    )
  })

  it('estimates quantiles within the error of the sketch, and moments to rounding (law)', () => {
    fc.assert(
      fc.property(fc.array(rowsOf(400), { minLength: 2, maxLength: 5 }), (parts) => {
        const merged = parts.map((rows) => profileOf(rows)).reduce(mergeProfiles)
        const frame = frameOf(parts.flat())
        const sample = sampleOf(frame.columns[0]!) as Extract<Sample, { kind: 'numeric' }>
        const [column] = merged.columns as [Extract<StoredColumn, { kind: 'numeric' }>]
        const { finite } = sample
        if (finite.length === 0) return
        for (const probability of [0.01, 0.25, 0.5, 0.75, 0.99]) {
          const [value] = kllQuantiles(column.sketch, [probability])
          const below = finite.filter((other) => other < value!).length / finite.length
          const upTo = finite.filter((other) => other <= value!).length / finite.length
          const error = kllRankError(column.sketch.k, 'all')
          expect(below).toBeLessThanOrEqual(probability + error)
          expect(upTo).toBeGreaterThanOrEqual(probability - error)
        }
        const [exact, estimate] = [profileColumn(sample), columnProfileOf(column)]
        if (exact.kind !== 'numeric' || estimate.kind !== 'numeric') throw new Error('kinds')
        const scale = Math.max(...finite.map(Math.abs))
        expect(Math.abs(estimate.mean! - exact.mean!)).toBeLessThanOrEqual(1e-12 * scale)
        expect(
          Math.abs((estimate.standardDeviation ?? 0) - (exact.standardDeviation ?? 0)),
        ).toBeLessThanOrEqual(1e-12 * scale)
      }),
      { seed: 62, numRuns: 40 },
    )
  })

  it('loses bins that parts were counted on differently, and learns them again in a second pass', () => {
    const random = seededRandom('two passes')
    const days = Array.from({ length: 5 }, (_, day) =>
      frameFromArrays({ x: Float64Array.from({ length: 4000 }, () => random.nextDouble() + day) }),
    )
    const first = days.map((day) => profileFrame(day)).reduce(mergeProfiles)
    expect(first.columns[0]).not.toHaveProperty('bins')
    expect(first.columns[0]).not.toHaveProperty('picture')
    const second = days.map((day) => profileFrame(day, { like: first })).reduce(mergeProfiles)
    const [column] = second.columns as [Extract<StoredColumn, { kind: 'numeric' }>]
    expect(column.bins!.counts).toHaveLength(20)
    const { counts } = column.bins!
    const error = kllRankError(200, 'all')
    // The tails hold 1 %, the other bins 98 / 18 %, but for the error of the edge on either side.
    for (const [bin, count] of counts.entries()) {
      const planned = bin === 0 || bin === 19 ? 0.01 : 0.98 / 18
      expect(Math.abs(count / 20_000 - planned)).toBeLessThan(2 * error)
    }
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20_000)
  })

  it('refuses parts whose columns differ', () => {
    const [a, b, c] = [{ x: [1, 2] }, { y: [1, 2] }, { x: ['1', '2'] }].map((arrays) =>
      profileFrame(frameFromArrays(arrays)),
    ) as [StoredProfile, StoredProfile, StoredProfile]
    expect(() => mergeProfiles(a, b)).toThrow(/one part has a column "x" and the other has not/)
    expect(() => mergeProfiles({ ...b, columns: [] }, b)).toThrow(/one part has a column "y"/)
    expect(() => mergeProfiles(a, c)).toThrow(
      /column "x" is numeric in one part and categorical in the other/,
    )
  })
})

describe('more categories than are kept apart', () => {
  const many = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, i) => `id ${from + i}`).flatMap((id, i) =>
      i % 100 === 0 ? Array<string>(50).fill(id) : [id],
    )
  const profileIds = (ids: string[], like?: StoredProfile): StoredProfile =>
    profileFrame(frameFromArrays({ id: ids }), like === undefined ? {} : { like })
  const tallyOf = ({ columns }: StoredProfile) =>
    (columns[0] as Extract<StoredColumn, { kind: 'categorical' }>).tally

  it('keeps the thousand most frequent and the sum of the rest, all exact', () => {
    const { known, knownRows, others, otherRows, frequent } = tallyOf(profileIds(many(0, 1500)))
    expect(known).toHaveLength(1000)
    expect(others).toBeUndefined()
    expect(otherRows).toBe(500)
    expect(knownRows.filter((rows) => rows === 50)).toHaveLength(15)
    expect(frequent!.items.filter(([, rows]) => rows >= 49)).toHaveLength(15)
  })

  it('merges parts counted on the same ones exactly', () => {
    const ids = many(0, 1500)
    const like = profileIds(ids)
    const merged = mergeProfiles(
      profileIds(ids.slice(0, 900), like),
      profileIds(ids.slice(900), like),
    )
    const { known, knownRows, otherRows } = tallyOf(merged)
    expect({ known, knownRows, otherRows }).toEqual({
      known: tallyOf(like).known,
      knownRows: tallyOf(like).knownRows,
      otherRows: 500,
    })
  })

  it('falls back on the frequent ones when parts were counted on their own', () => {
    const merged = mergeProfiles(profileIds(many(0, 800)), profileIds(many(800, 1600)))
    const { known, others, otherRows, frequent } = tallyOf(merged)
    expect([known, others, otherRows]).toEqual([[], undefined, 1600 + 16 * 49])
    expect(frequent!.items.filter(([, rows]) => rows + frequent!.error >= 50)).toHaveLength(16)
    expect(parseProfile(serializeProfile(merged))).toEqual(merged)
  })
})
