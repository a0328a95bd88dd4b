import { toFrame } from '@leeway/stats-core'
import { expect, it } from 'vitest'
import { assertMapped } from '../src/assert-mapped.ts'

const frames = [toFrame({ x: [1], y: [1] }), toFrame({ x: [1], z: [1] })]

it('accepts roles whose columns one side has', () => {
  const mapping = { target: 'y', prediction: ['z', 'x'], features: ['elsewhere'] }
  expect(() => assertMapped(mapping, frames)).not.toThrow()
})

it.each([
  ['target', { target: 'nope' }],
  ['prediction', { prediction: ['x', 'nope'] }],
  ['prediction', { prediction: { label: 'x', probabilities: { yes: 'nope' } } }],
  ['weight', { weight: 'nope' }],
  ['datetime', { datetime: 'nope' }],
  ['id', { id: 'nope' }],
])('refuses a %s that neither side has, and says what there is', (role, mapping) => {
  expect(() => assertMapped(mapping, frames)).toThrow(
    expect.objectContaining({
      code: 'unknown_column',
      message: `columnMapping.${role} names column "nope", which neither data set has; they have x, y, z`,
    }),
  )
})
