import { describe, expect, it } from 'vitest'
import { detectableReplacement } from '../../src/effect/detectable-replacement.ts'
import { detectableShare } from '../../src/effect/detectable-share.ts'
import { effectOfReplacement } from '../../src/effect/effect-of-replacement.ts'
import { recognizedPart } from '../../src/effect/recognized-part.ts'
import { jensenShannon } from '../../src/kernels/counts/jensen-shannon.ts'

it('effectOfReplacement is the Jensen-Shannon distance of a mixture', () => {
  for (const share of [0, 0.05, 0.1, 0.5, 1]) {
    const rows = 1000
    const [before, after] = [
      Float64Array.of(rows, 0),
      Float64Array.of(rows * (1 - share), rows * share),
    ]
    const { distance } = jensenShannon(before, after, { base: 2 })
    expect(effectOfReplacement(share)).toBeCloseTo(distance, 12)
  }
  expect(effectOfReplacement(0.1)).toBeCloseTo(0.228, 3)
})

describe('detectableShare', () => {
  const rule = { referenceTexts: 100, currentTexts: 100, area: 0.6, reading: 'mean' } as const

  it('in the mean is twice what the area lies above one half, over the part recognised', () => {
    expect(detectableShare(rule, 1)).toBeCloseTo(0.2, 9)
    expect(detectableShare(rule, 0.5)).toBeCloseTo(0.4, 9)
    expect(detectableShare(rule, 0.1)).toBe(undefined)
  })

  it('with probability 0.8 lies above, by less the more texts there are', () => {
    const few = detectableShare({ ...rule, reading: 'power' }, 1)!
    const many = detectableShare(
      { ...rule, reading: 'power', referenceTexts: 5000, currentTexts: 5000 },
      1,
    )!
    expect(few).toBeGreaterThan(many + 0.02)
    expect(many).toBeGreaterThan(0.2)
  })
})

it('recognizedPart is most where there is enough to learn from, and the same each time', () => {
  expect(recognizedPart(300, 100, 0.2)).toBeGreaterThan(0.6)
  expect(recognizedPart(300, 100, 0.2)).toBe(recognizedPart(5000, 100, 0.21))
})

it('detectableReplacement is absent where nothing could be found', () => {
  const rule = { referenceTexts: 10, currentTexts: 10, reading: 'power' } as const
  expect(detectableReplacement({ ...rule, area: 1.01 })).toBe(undefined)
  expect(detectableReplacement({ ...rule, area: 0.6 })).toBeGreaterThan(0.4)
})
