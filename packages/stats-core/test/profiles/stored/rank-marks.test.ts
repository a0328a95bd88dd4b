import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankOmnibus } from '../../../src/drift-tests/builtin/rank-omnibus.ts'
import {
  createDriftContext,
  createProfileContext,
  type Frame,
  frameFromArrays,
  profileFrame,
  runDriftTest,
  type Sample,
  sampleOf,
  sampleOfStored,
  seededRandom,
} from '../../../src/index.ts'
import {
  alignMarks,
  alignStoredMarks,
  type MarkedColumn,
} from '../../../src/profiles/stored/align-marks.ts'
import {
  isWhole,
  markedValues,
  markRanks,
  mergeMarks,
} from '../../../src/profiles/stored/rank-marks.ts'
import { alignValues } from '../../../src/samples/align-values.ts'
import { sortDoubles } from '../../../src/sorting/sort-doubles.ts'

const ascending = (values: readonly number[]): Float64Array =>
  sortDoubles(Float64Array.from(values))
const numbers = fc
  .array(fc.oneof(fc.integer({ min: -4, max: 4 }), fc.double({ noNaN: true, min: -9, max: 9 })), {
    maxLength: 700,
    size: 'max',
  })
  .map((values) => ascending(values.map((value) => value + 0)))

const markedColumn = (sorted: Float64Array): MarkedColumn => {
  const frame = frameFromArrays({ x: sorted })
  return profileFrame(frame).columns[0] as MarkedColumn
}
const sampleIn = (frame: Frame): Sample => sampleOf(frame.columns[0]!) as Sample
const sum = (counts: readonly number[]): number => counts.reduce((total, rows) => total + rows, 0)

describe('marks', () => {
  it('count every row once, at one or between two, extremes among them (law)', () => {
    fc.assert(
      fc.property(numbers, (sorted) => {
        const { values, at, between } = markRanks(sorted)
        expect(sum(at) + sum(between)).toBe(sorted.length)
        expect(values).toEqual([...values].sort((a, b) => a - b))
        if (sorted.length > 0)
          expect([values[0], values.at(-1)]).toEqual([sorted[0], sorted.at(-1)])
        values.forEach((value, mark) => {
          expect(at[mark]).toBe(sorted.filter((other) => other === value).length)
        })
      }),
      { seed: 81, numRuns: 40 },
    )
  })

  it('of at most 256 different values are all of them', () => {
    const sorted = ascending(Array.from({ length: 5000 }, (_, i) => (i % 256) / 8))
    const marks = markRanks(sorted)
    expect(isWhole(marks)).toBe(true)
    expect(markedValues(marks)).toEqual(sorted)
    const more = markRanks(ascending(Array.from({ length: 5000 }, (_, i) => i % 257)))
    expect(isWhole(more)).toBe(false)
  })

  it('lie close together at the ends, and are some 190 of a million values', () => {
    const marks = markRanks(Float64Array.from({ length: 1_000_000 }, (_, i) => i))
    expect(marks.values.length).toBeGreaterThan(150)
    expect(marks.values.length).toBeLessThan(230)
    expect(marks.values.slice(0, 9)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(Math.max(...marks.between)).toBeLessThan(1_000_000 / 15)
  })

  it('add up where they are the same, and are lost where they differ', () => {
    const [a, b] = [ascending([1, 2, 2, 5]), ascending([0, 2, 3])]
    const marks = markRanks(a)
    const same = mergeMarks(marks, markRanks(b, marks.values))!
    expect(same).toEqual(markRanks(ascending([...a, ...b]), marks.values))
    expect(mergeMarks(marks, markRanks(b))).toBeUndefined()
  })
})

describe('current values beside marks', () => {
  it('are aligned as with the values where all are kept, infinite ones included (law)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(-Infinity, -1, 0, 0.5, 2, Infinity), { maxLength: 60 }),
        numbers,
        (before, now) => {
          const reference = ascending(before)
          const { values: _, ...expected } = alignValues(reference, now)
          const aligned = alignMarks(markedColumn(reference), now)
          const filled = [...aligned.reference.keys()].filter(
            (cell) => aligned.reference[cell]! + aligned.current[cell]! > 0,
          )
          expect({
            reference: Float64Array.from(filled, (cell) => aligned.reference[cell]!),
            current: Float64Array.from(filled, (cell) => aligned.current[cell]!),
          }).toEqual(expected)
        },
      ),
      { seed: 82, numRuns: 60 },
    )
  })

  it('give the rank omnibus test the same p-value from data, whatever is kept whole (law)', () => {
    fc.assert(
      fc.property(numbers, numbers, (before, now) => {
        fc.pre(before.length > 0 && now.length > 0 && new Set(before).size <= 256)
        const [reference, current] = [before, now].map((x) => sampleIn(frameFromArrays({ x })))
        const stored = markedColumn(before)
        const context = createProfileContext(stored, current!)
        expect(context).not.toHaveProperty('marks')
        expect(runDriftTest(rankOmnibus, sampleOfStored(stored), current!, context)).toEqual(
          runDriftTest(rankOmnibus, reference!, current!, createDriftContext(reference!, current!)),
        )
      }),
      { seed: 83, numRuns: 60 },
    )
  })

  it('are counted alike as a sample and as a profile', () => {
    const random = seededRandom('marks')
    const draw = (rows: number, shift: number) =>
      Float64Array.from({ length: rows }, () => random.nextDouble() + shift)
    const reference = profileFrame(frameFromArrays({ x: draw(3000, 0) }))
    const current = frameFromArrays({ x: draw(1000, 0.05) })
    const column = reference.columns[0] as MarkedColumn
    const profiled = profileFrame(current, { like: reference }).columns[0]!
    const counts = alignStoredMarks(column, profiled)!
    expect(sum([...counts.reference])).toBe(3000)
    expect(sum([...counts.current])).toBe(1000)
    const outcomes = [sampleIn(current), profiled].map((side) => {
      const sample = 'rows' in side ? sampleOfStored(side) : side
      const context = createProfileContext(column, side)
      return runDriftTest(rankOmnibus, sampleOfStored(column), sample, context)
    })
    const [fromRows, fromProfile] = outcomes.map((outcome) =>
      outcome.status === 'scored' ? Math.log(outcome.score) : Number.NaN,
    )
    expect(fromProfile! / fromRows!).toBeCloseTo(1, 1)
    expect(outcomes[0]).toMatchObject({ evidence: { marks: column.marks.values.length } })
  })
})
