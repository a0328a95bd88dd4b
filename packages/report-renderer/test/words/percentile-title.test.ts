import { expect, it } from 'vitest'
import { percentileTitle } from '../../src/words/percentile-title.ts'

it.each([
  ['p1', '1st percentile'],
  ['p2', '2nd percentile'],
  ['p3', '3rd percentile'],
  ['p5', '5th percentile'],
  ['p11', '11th percentile'],
  ['p50', 'Median'],
  ['p99', '99th percentile'],
  ['p99.1', '99.1th percentile'],
])('%s is the %s', (name, title) => {
  expect(percentileTitle(name)).toBe(title)
})
