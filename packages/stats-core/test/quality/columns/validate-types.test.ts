import { expect, it } from 'vitest'
import { frameFromArrays } from '../../../src/index.ts'
import { validateTypes } from '../../../src/quality/columns/validate-types.ts'

it('says of every column of the reference whether it can be read as there', () => {
  const reference = frameFromArrays({
    same: [1],
    readable: [1],
    broken: [1],
    named: ['a'],
    gone: [1],
    odd: [1],
    empty: [1],
  })
  const current = frameFromArrays({
    extra: [1, 2],
    named: [1, 2],
    broken: ['1', 'one'],
    readable: ['1', ' 2.5e3 '],
    same: [Number.NaN, null],
    odd: [{} as never, 1],
    empty: [null, null],
  })
  expect(validateTypes(reference, current)).toEqual({
    columns: [
      { name: 'same', expected: 'numeric', found: 'numeric', outcome: 'same' },
      { name: 'readable', expected: 'numeric', found: 'categorical', outcome: 'readable' },
      {
        name: 'broken',
        expected: 'numeric',
        found: 'categorical',
        outcome: 'unreadable',
        detail: '1 of 2 values is no number, the first in row 2',
      },
      { name: 'named', expected: 'categorical', found: 'numeric', outcome: 'readable' },
      { name: 'gone', expected: 'numeric', outcome: 'absent' },
      {
        name: 'odd',
        expected: 'numeric',
        outcome: 'unreadable',
        detail: expect.stringContaining('an object in row 1'),
      },
      { name: 'empty', expected: 'numeric', found: 'categorical', outcome: 'readable' },
    ],
    added: ['extra'],
  })
})
