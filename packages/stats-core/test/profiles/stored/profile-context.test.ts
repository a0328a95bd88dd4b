import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alignCategories,
  builtinDriftTests,
  type CellValue,
  chiSquareHomogeneity,
  createDriftContext,
  type DriftContext,
  driftEffect,
  type Frame,
  frameFromArrays,
  runDriftTest,
  type Sample,
  sampleOf,
  seededRandom,
} from '../../../src/index.ts'
import { mergeProfiles } from '../../../src/profiles/stored/merge-profiles.ts'
import { parseProfile } from '../../../src/profiles/stored/parse-profile.ts'
import {
  alignStoredCategories,
  createProfileContext,
} from '../../../src/profiles/stored/profile-context.ts'
import { profileFrame } from '../../../src/profiles/stored/profile-frame.ts'
import { profileSample } from '../../../src/profiles/stored/profile-sample.ts'
import { sampleOfStored } from '../../../src/profiles/stored/sample-of-stored.ts'
import { serializeProfile } from '../../../src/profiles/stored/serialize-profile.ts'
import { frameOf, rowsOf } from './random-frames.ts'

const samplesOf = (frame: Frame): Sample[] =>
  frame.columns.map((column) => sampleOf(column) as Sample)

/** What is decided from counts: those themselves, bit for bit, and all that the tests and the effect make of them. */
function decisions(context: DriftContext, reference: Sample, current: Sample): unknown {
  const isString = 'counts' in reference
  const { bins, seed, resolution } = context
  const filled = reference.size > 0 && current.size > 0
  return {
    bins: { reference: bins.reference, current: bins.current },
    categories: isString && {
      reference: context.categories.reference,
      current: context.categories.current,
    },
    effect: filled && driftEffect(bins),
    chiSquare: filled && chiSquareHomogeneity(bins.reference, bins.current, { seed, resolution }),
    tests: builtinDriftTests
      .filter(({ needs }) => needs === 'profile')
      .map((test) => runDriftTest(test, reference, current, context))
      .map((outcome) => (outcome.status === 'skipped' ? outcome.reason : outcome)), // a profile says in other words why it cannot tell
  }
}

/** Compares what is decided from the data with what is decided from a stored reference: against data, their profile, and the merged profiles of their parts. */
function expectSameDecisions(reference: Frame, parts: readonly Frame[], current: Frame): void {
  const stored = parseProfile(serializeProfile(profileFrame(reference)))
  const profiled = profileFrame(current, { like: stored })
  const merged = parts.map((part) => profileFrame(part, { like: stored })).reduce(mergeProfiles)
  const currentSamples = samplesOf(current)
  samplesOf(reference).forEach((sample, index) => {
    const now = currentSamples[index]!
    const column = stored.columns[index]!
    const options = { seed: 'a seed', resolution: 0.01 }
    const expected = decisions(createDriftContext(sample, now, options), sample, now)
    const standIn = sampleOfStored(column)
    expect(decisions(createProfileContext(column, now, options), standIn, now)).toEqual(expected)
    for (const side of [profiled.columns[index]!, merged.columns[index]!]) {
      const context = createProfileContext(column, side, options)
      expect(decisions(context, standIn, sampleOfStored(side))).toEqual(expected)
    }
  })
}

/** Columns of `rows` rows whose law depends on `shift`: continuous, heavy-tailed with infinite values, tied, mostly zero, constant, and of the other kinds. */
function hardColumns(rows: number, shift: number): Record<string, CellValue[]> {
  const random = seededRandom(`hard columns ${rows} ${shift}`)
  const each = (cell: (u: number) => CellValue): CellValue[] =>
    Array.from({ length: rows }, () =>
      random.nextDouble() < 0.03 ? null : cell(random.nextDouble()),
    )
  return {
    continuous: each((u) => u + shift),
    heavy: each((u) =>
      u < 0.01 ? -Infinity : u > 0.98 ? Infinity : Math.tan(3 * (u - 0.5)) + shift,
    ),
    tied: each((u) => Math.round(10 * (u + shift))),
    'mostly zero': each((u) => (u < 0.7 ? 0 : u < 0.72 ? Number.NaN : u + shift)),
    constant: each(() => 4),
    skewed: each((u) => `c${Math.floor(1 / (u + shift + 0.002))}`),
    instant: each((u) => new Date(1.7e12 + Math.floor(1e9 * (u + shift)))),
  }
}

const rowsFrom = (columns: Record<string, CellValue[]>, from: number, to: number): Frame =>
  frameFromArrays(
    Object.fromEntries(
      Object.entries(columns).map(([name, cells]) => [name, cells.slice(from, to)]),
    ),
  )

describe('a stored reference', () => {
  it('decides bit for bit as the data do, whatever rows of any kind (law)', () => {
    fc.assert(
      fc.property(rowsOf(300), rowsOf(120), rowsOf(120), (before, now, later) => {
        expectSameDecisions(frameOf(before), [now, later].map(frameOf), frameOf([...now, ...later]))
      }),
      { seed: 71, numRuns: 50 },
    )
  })

  it.each([
    [5000, 3000, 0],
    [5000, 3000, 0.05],
    [40, 5000, 0.3],
  ])('decides bit for bit as the data do: %i rows against %i, shifted by %d', (n, m, shift) => {
    const current = hardColumns(m, shift)
    const parts = [0, 1, 2].map((part) => rowsFrom(current, (part * m) / 3, ((part + 1) * m) / 3))
    expectSameDecisions(rowsFrom(hardColumns(n, 0), 0, n), parts, rowsFrom(current, 0, m))
  })

  it('aligns categories as the data do (law)', () => {
    fc.assert(
      fc.property(rowsOf(100), rowsOf(100), (before, now) => {
        const reference = samplesOf(frameOf(before))[2] as Extract<Sample, { kind: 'categorical' }>
        const current = samplesOf(frameOf(now))[2] as typeof reference
        const { other, ...aligned } = alignStoredCategories(profileSample(reference), current)
        expect(other).toBe(false)
        expect(aligned).toEqual(alignCategories(reference, current))
      }),
      { seed: 72 },
    )
  })

  it('holds so small a sample whole: tests that need each value decide alike', () => {
    const rows = (shift: number) =>
      frameFromArrays({
        x: Array.from({ length: 150 }, (_, i) => (i === 3 ? Infinity : Math.sin(i) + shift)),
      })
    const [reference, current] = [rows(0), rows(0.1)].map(
      (frame) => sampleOf(frame.columns[0]!) as Sample,
    ) as [Sample, Sample]
    const column = profileSample(reference)
    for (const test of builtinDriftTests.filter(({ accepts }) => accepts.includes('numeric'))) {
      expect(
        runDriftTest(test, sampleOfStored(column), current, createProfileContext(column, current)),
      ).toEqual(runDriftTest(test, reference, current, createDriftContext(reference, current)))
    }
  })

  it('of a large sample says what it does not hold', () => {
    const [column] = profileFrame(
      frameFromArrays({ x: Float64Array.from({ length: 5000 }, (_, i) => i) }),
    ).columns
    const sample = sampleOfStored(column!)
    expect(sample.size).toBe(5000)
    expect(() => ('sorted' in sample ? sample.sorted : undefined)).toThrow(
      'stored profile: column "x" does not hold each of its values; compare it by a test that needs a profile only, or with the data',
    )
    const ks = builtinDriftTests.find(({ id }) => id === 'ks')!
    expect(runDriftTest(ks, sample, sample, createProfileContext(column!, column!))).toMatchObject({
      status: 'skipped',
      reason: 'needs_values',
    })
  })

  it('puts categories that one side does not keep apart into one cell', () => {
    const ids = Array.from({ length: 1200 }, (_, i) => `id ${i}`)
    const frame = frameFromArrays({ id: [...ids, 'often', 'often', 'often'] })
    const current = sampleOf(
      frameFromArrays({ id: ['often', 'new', 'id 3'] }).columns[0]!,
    ) as Sample
    const [column] = profileFrame(frame).columns
    const aligned = alignStoredCategories(column!, current)
    expect(aligned.other).toBe(true)
    expect(aligned.categories).toHaveLength(1000)
    expect(aligned.reference).toHaveLength(1001)
    expect(aligned.reference.at(-1)).toBe(201)
    expect(aligned.current[aligned.categories.indexOf('often')]).toBe(1)
    expect(aligned.current.reduce((sum, rows) => sum + rows, 0)).toBe(3)
  })

  it('refuses a current profile counted on other bins, and one that has none', () => {
    const of = (from: number) =>
      profileFrame(frameFromArrays({ x: Float64Array.from({ length: 500 }, (_, i) => from + i) }))
    const [a, b] = [of(0), of(100)]
    expect(() => createProfileContext(a.columns[0]!, b.columns[0]!).bins).toThrow(
      /profile the current data `like` the reference/,
    )
    const merged = mergeProfiles(a, b)
    expect(() => createProfileContext(merged.columns[0]!, a.columns[0]!).bins).toThrow(
      /does not hold rows per bin, its parts were counted on different ones/,
    )
  })
})
