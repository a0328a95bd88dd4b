import { describe, expect, it } from 'vitest'
import {
  castColumn,
  castStored,
  columnProfileOf,
  type Frame,
  frameFromArrays,
  profileFrame,
  profileSample,
  type Sample,
  sampleOf,
} from '../../../src/index.ts'

const storedIn = (frame: Frame) => profileFrame(frame).columns[0]!

describe('castStored', () => {
  it('reads numbers as categories as the data are read', () => {
    const cells = [3, 1, 1, -0, 2.5, Number.NaN, null, Infinity, -Infinity, 3]
    const frame = frameFromArrays({ x: cells })
    const cast = castColumn(frame.columns[0]!, 'categorical')
    if (cast.kind === 'failed') throw new Error(cast.detail)
    const expected = profileSample(sampleOf(cast) as Sample)
    const found = castStored(storedIn(frame), 'categorical')
    if (found.kind !== 'categorical' || expected.kind !== 'categorical') throw new Error('kinds')
    expect(columnProfileOf(found)).toEqual(columnProfileOf(expected))
    expect(found.tally.others!.toSorted()).toEqual(expected.tally.others!.toSorted())
    expect(found.distinct).toEqual(expected.distinct)
  })

  it('says what is there where the profile does not hold enough', () => {
    const many = storedIn(frameFromArrays({ x: Array.from({ length: 400 }, (_, i) => i / 7) }))
    expect(castStored(many, 'categorical')).toEqual({
      kind: 'failed',
      detail: 'the stored profile holds the column as numeric, not as categorical',
    })
    const words = storedIn(frameFromArrays({ x: ['1', '2'] }))
    expect(castStored(words, 'numeric').kind).toBe('failed')
    expect(castStored(words, 'categorical')).toBe(words)
  })
})
