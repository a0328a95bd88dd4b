import { expect, it } from 'vitest'
import { columnAssignments } from '../../src/compare/column-assignments.ts'

it('divides at the last equals sign, since a name may hold one', () => {
  const assigned = columnAssignments('--test', ['delay=ks', 'a=b=psi', ' spaced name =ks'])
  expect([...assigned]).toEqual([
    ['delay', 'ks'],
    ['a=b', 'psi'],
    [' spaced name ', 'ks'],
  ])
})

it.each(['delay', '=ks', 'delay=', '='])("refuses '%s'", (pair) => {
  expect(() => columnAssignments('--test', [pair])).toThrow(
    `--test '${pair}': expected COLUMN=VALUE`,
  )
})

it('speaks of kinds where kinds are assigned', () => {
  expect(() => columnAssignments('--test-kind', ['text'], 'kind')).toThrow('expected KIND=VALUE')
  expect(() => columnAssignments('--test-kind', ['text=a', 'text=b'], 'kind')).toThrow(
    "--test-kind: kind 'text' is named twice",
  )
})

it('refuses two values for one column', () => {
  expect(() => columnAssignments('--threshold', ['a=1', 'a=2'])).toThrow(
    "--threshold: column 'a' is named twice",
  )
})
