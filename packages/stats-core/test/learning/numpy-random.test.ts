import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { numpyRandom } from '../../src/learning/numpy-random.ts'
import { trainTestHalves } from '../../src/learning/train-test-halves.ts'

interface Stream {
  readonly seed: number
  readonly doubles: number[]
  readonly late: number[]
  readonly below10000: number[]
  readonly permutation: number[]
  readonly train: number[]
  readonly test: number[]
}

const { cases } = JSON.parse(
  readFileSync(new URL('../golden/vectors/numpy-random.json', import.meta.url), 'utf8'),
) as { cases: Stream[] }

const times = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw)

describe('numpyRandom', () => {
  it.each(cases)('is RandomState($seed), number for number', (stream) => {
    const doubles = numpyRandom(stream.seed)
    const drawn = times(2000, () => doubles.nextDouble())
    expect(drawn.slice(0, 5)).toEqual(stream.doubles)
    expect(drawn.slice(-3)).toEqual(stream.late)
    const whole = numpyRandom(stream.seed)
    expect(times(8, () => whole.below(10_000))).toEqual(stream.below10000)
    expect([...numpyRandom(stream.seed).permutation(23)]).toEqual(stream.permutation)
  })

  it.each(cases)('splits rows as scikit-learn does, seed $seed', ({ seed, train, test }) => {
    const halves = trainTestHalves(numpyRandom(seed), 21)
    expect([...halves.train]).toEqual(train)
    expect([...halves.test]).toEqual(test)
  })
})
