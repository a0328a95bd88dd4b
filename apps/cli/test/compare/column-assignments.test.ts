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

it('refuses two values for one column', () => {
  expect(() => columnAssignments('--threshold', ['a=1', 'a=2'])).toThrow(
    "--threshold: column 'a' is named twice",
  )
})
