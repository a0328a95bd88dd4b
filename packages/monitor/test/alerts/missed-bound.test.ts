import { expect, it } from 'vitest'
import { missedBound } from '../../src/alerts/missed-bound.ts'

it.each([
  [{ observed: 3, bounds: { low: 0, high: 2 } }, 2],
  [{ observed: -1, bounds: { low: 0, high: 2 } }, 0],
  [{ observed: 0.5, bounds: { low: 0.5 } }, 0.5], // has to be above
  [{ observed: 0.5, bounds: { high: 0.5 } }, 0.5], // has to be below
  [{ observed: 'drifted' }, undefined],
])('of $observed and $bounds', (found, bound) => {
  expect(missedBound(found)).toBe(bound)
})
