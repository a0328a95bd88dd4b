import { expect, it } from 'vitest'
import { nearestName } from '../src/nearest-name.ts'

it('finds the name that was meant', () => {
  expect(nearestName('tempertaure', ['pressure', 'temperature'])).toBe('temperature')
  expect(nearestName('Target', ['target', 'targets'])).toBe('target')
})

it('suggests nothing that is far', () => {
  expect(nearestName('label', ['temperature', 'x'])).toBeUndefined()
})
