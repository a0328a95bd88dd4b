import { expect, it } from 'vitest'
import { partTitle } from '../../src/words/part-title.ts'

it.each([
  ['targetDrift', 'target drift'],
  ['time span', 'time span'],
  ['column "constructor"', 'column "constructor"'],
  ['constructor', 'constructor'],
])('%s is %s', (what, title) => {
  expect(partTitle(what)).toBe(title)
})
