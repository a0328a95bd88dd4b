import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Frame, frameFromArrays } from '../../../src/index.ts'
import { conflictingLabels } from '../../../src/quality/rows/conflicting-labels.ts'
import { duplicatedKeys } from '../../../src/quality/rows/duplicated-keys.ts'
import { duplicatedRows } from '../../../src/quality/rows/duplicated-rows.ts'
import { groupRows } from '../../../src/quality/rows/group-rows.ts'
import { hashRows } from '../../../src/quality/rows/hash-rows.ts'
import { type RowCells, rowCells } from '../../../src/quality/rows/row-cells.ts'
import { frames, reorder, reorderedFrames } from '../frames.ts'
import { readEvidently, readGolden } from '../read-golden.ts'

const fixed = { seed: 4, numRuns: 200 }

/** A row as text: missing cells alike, −0 as 0. */
function textOfRow(frame: Frame, row: number): string {
  const cells = frame.columns.map((column) => {
    const cell = rowCells(column)[row]!
    return Number.isNaN(cell) ? null : cell + 0
  })
  return JSON.stringify(cells.map(String))
}

describe.each(readGolden())('pandas on $name', ({ frame, expected }) => {
  it('counts the same duplicated rows', () => {
    expect(duplicatedRows(frame)).toMatchObject({
      duplicated: expected.duplicated,
      groups: expected.duplicatedGroups,
      largest: expected.largestGroup,
    })
  })

  it('counts the same duplicated keys', () => {
    expect(duplicatedKeys(frame, ['a', 'd']).duplicated).toBe(expected.duplicatedKeys)
  })
})

it("counts Evidently's duplicated rows", () => {
  const { current, reference } = readEvidently('quality')
  expect([duplicatedRows(reference).duplicated, duplicatedRows(current).duplicated]).toMatchObject([
    3, 3,
  ])
})

describe('groupRows', () => {
  it('finds the groups that a map of whole rows finds', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const groups = new Map<string, number>()
        const expected = Array.from({ length: frame.rows }, (_, row) => {
          const text = textOfRow(frame, row)
          groups.set(text, groups.get(text) ?? groups.size)
          return groups.get(text)!
        })
        const { groupOf, sizes } = groupRows(frame.columns.map(rowCells), frame.rows)
        expect([...groupOf]).toMatchObject(expected)
        expect(sizes.length).toBe(groups.size)
      }),
      fixed,
    )
  })

  it('is exact when every hash collides', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const columns = frame.columns.map(rowCells)
        const hash = (_: readonly RowCells[], rows: number) => ({
          low: new Int32Array(rows).fill(7),
          high: new Int32Array(rows).fill(7),
        })
        expect(groupRows(columns, frame.rows, { hash })).toMatchObject(
          groupRows(columns, frame.rows),
        )
      }),
      fixed,
    )
  })
})

describe('hashRows', () => {
  it('gives a hundred thousand different rows as many different hashes', () => {
    const rows = 100_000
    const numbers = Float64Array.from({ length: rows }, (_, row) => row % 331)
    const codes = Int32Array.from({ length: rows }, (_, row) => Math.floor(row / 331))
    const { low, high } = hashRows([numbers, codes], rows)
    const hashes = new Set(Array.from(low, (word, row) => `${word} ${high[row]}`))
    expect(hashes.size).toBe(rows)
    // Of 100 000 words of 32 bits 1.16 pairs are expected to be alike; 20 would be a lane that does not stir.
    expect(new Set(low).size).toBeGreaterThan(rows - 20)
    expect(new Set(high).size).toBeGreaterThan(rows - 20)
  })
})

describe('duplicatedRows', () => {
  it('does not depend on the order of rows, and changes nothing', () => {
    fc.assert(
      fc.property(reorderedFrames, ([frame, order]) => {
        const before = structuredClone(frame)
        expect(duplicatedRows(reorder(frame, order))).toMatchObject(duplicatedRows(frame))
        expect(frame).toMatchObject(before)
      }),
      fixed,
    )
  })

  it('takes missing cells for equal, and −0 for 0', () => {
    const frame = frameFromArrays({
      x: [null, Number.NaN, 0, -0, 1],
      s: ['a', 'a', null, null, 'a'],
    })
    expect(duplicatedRows(frame)).toMatchObject({ duplicated: 2, groups: 2, largest: 2 })
  })

  it('finds nothing in a frame without columns or rows', () => {
    const nothing = { duplicated: 0, groups: 0, largest: 0 }
    expect(duplicatedRows({ rows: 3, columns: [], unreadable: [] })).toMatchObject(nothing)
    expect(duplicatedRows(frameFromArrays({ x: [] }))).toMatchObject(nothing)
  })
})

describe('duplicatedKeys', () => {
  const frame = frameFromArrays({ id: ['a', 'a', 'b', null, null], day: [1, 1, 1, 2, 2] })

  it('sets incomplete keys apart', () => {
    expect(duplicatedKeys(frame, ['id', 'day'])).toMatchObject({
      duplicated: 1,
      groups: 1,
      largest: 2,
      distinct: 2,
      incomplete: 2,
    })
  })

  it('refuses a key that is empty or not there', () => {
    expect(() => duplicatedKeys(frame, [])).toThrow('no column is named')
    expect(() => duplicatedKeys(frame, ['name'])).toThrow('"name" is not in the frame')
  })
})

describe('conflictingLabels', () => {
  const labelled = (x: (number | null)[], label: (string | null)[]): Frame =>
    frameFromArrays({ x, label })

  it('counts all rows of a contradiction, however often either label comes', () => {
    const frame = labelled([5, 5, 5, 5, 5], ['0', '0', '0', '1', '1'])
    expect(conflictingLabels(frame, 'label')).toMatchObject({ rows: 5, groups: 1 })
  })

  it('takes rows without a label for no contradiction', () => {
    expect(conflictingLabels(labelled([1, 1, 2, 2], ['0', null, '0', '0']), 'label')).toMatchObject(
      {
        rows: 0,
        groups: 0,
      },
    )
    expect(conflictingLabels(labelled([1, 1, 1], ['0', null, '1']), 'label').rows).toBe(2)
  })

  it('looks at the named features only', () => {
    const frame = frameFromArrays({ a: [1, 1], b: [1, 2], label: [0, 1] })
    expect(conflictingLabels(frame, 'label').rows).toBe(0)
    expect(conflictingLabels(frame, 'label', { features: ['a'] }).rows).toBe(2)
    expect(() => conflictingLabels(frame, 'label', { features: [] })).toThrow('at least one')
  })

  it('counts what a map of features counts, in any order of rows', () => {
    fc.assert(
      fc.property(reorderedFrames, ([frame, order]) => {
        const features = frame.columns.filter(({ name }) => name !== 'label')
        const labels = rowCells(frame.columns.find(({ name }) => name === 'label')!)
        const byFeatures = new Map<string, number[]>()
        for (let row = 0; row < frame.rows; row++) {
          if (!(labels[row]! >= 0)) continue
          const text = textOfRow({ ...frame, columns: features }, row)
          byFeatures.set(text, [...(byFeatures.get(text) ?? []), labels[row]!])
        }
        const conflicts = [...byFeatures.values()].filter((found) => new Set(found).size > 1)
        const expected = { rows: conflicts.flat().length, groups: conflicts.length }
        expect(conflictingLabels(frame, 'label')).toMatchObject(expected)
        expect(conflictingLabels(reorder(frame, order), 'label')).toMatchObject(expected)
      }),
      fixed,
    )
  })
})
