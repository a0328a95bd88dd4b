import { expect, it } from 'vitest'
import {
  builtinDriftTests,
  createDriftTestRegistry,
  driftingChange,
  effectOfShift,
  frameFromArrays,
  jensenShannon,
  type NumericColumn,
  type NumericSample,
  sampleOf,
} from '../../src/index.ts'
import { normalQuantile } from '../../src/special/normal-quantile.ts'

const { get } = createDriftTestRegistry(builtinDriftTests)
const numbers = (scale: number): NumericSample => {
  const x = Float64Array.from({ length: 2000 }, (_, i) => scale * normalQuantile((i + 0.5) / 2000))
  return sampleOf<'numeric'>(frameFromArrays({ x }).columns[0] as NumericColumn)
}

it('of a normed distance is a shift of as many standard deviations', () => {
  for (const threshold of [0.1, 0.5]) {
    const found = driftingChange(get('wasserstein'), numbers(30), threshold)!
    expect(Math.abs(found / effectOfShift(threshold) - 1)).toBeLessThan(0.05)
  }
})

it('of a distance in the column’s own unit depends on the unit', () => {
  const narrow = driftingChange(get('ed'), numbers(0.3), 0.1)!
  const wide = driftingChange(get('ed'), numbers(30), 0.1)!
  expect(wide).toBeLessThan(narrow / 3)
})

it('of a distance between shares is where that distance reaches its threshold', () => {
  const counts = Float64Array.of(500, 300, 200)
  const found = driftingChange(get('jensenshannon'), counts, 0.1)!
  const nats = found * Math.sqrt(Math.LN2)
  expect(nats).toBeGreaterThanOrEqual(0.1)
  expect(nats).toBeLessThan(0.105)
  const { distance } = jensenShannon(counts, Float64Array.of(430, 300, 270), { base: 2 })
  expect(Math.abs(found - distance)).toBeLessThan(0.06)
})

it('is unknown where no change reaches the threshold', () => {
  expect(driftingChange(get('jensenshannon'), Float64Array.of(10, 20), 0.9)).toBeUndefined()
})

it('is a share of rows with new values where no move among the categories is enough', () => {
  const unique = new Float64Array(1500).fill(1)
  const found = driftingChange(get('jensenshannon'), unique, 0.1)!
  const nats = found * Math.sqrt(Math.LN2)
  expect(nats).toBeGreaterThanOrEqual(0.1)
  expect(nats).toBeLessThan(0.115)
  const constant = sampleOf<'numeric'>(
    frameFromArrays({ x: new Float64Array(50).fill(3) }).columns[0] as NumericColumn,
  )
  const replaced = driftingChange(get('wasserstein'), constant, 0.1)!
  expect(replaced).toBeGreaterThan(0)
  expect(replaced).toBeLessThan(0.2)
})

it('of one category alone is a new one', () => {
  expect(driftingChange(get('psi'), Float64Array.of(50), 0.1)).toBeGreaterThan(0)
})
