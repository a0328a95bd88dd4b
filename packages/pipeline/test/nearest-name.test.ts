import { expect, it } from 'vitest'
import { nearestName } from '../src/yaml/nearest-name.ts'

const names = ['delay', 'distance', 'numericalFeatures']

it.each([
  ['dealy', 'delay'],
  ['Delay', 'delay'],
  ['numerical_features', 'numericalFeatures'],
  ['distanse', 'distance'],
  ['origin', undefined],
])('takes %s for %s', (found, meant) => {
  expect(nearestName(found, names)).toBe(meant)
})
