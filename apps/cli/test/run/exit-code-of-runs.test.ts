import { StoreError } from '@leeway/state-store'
import { expect, test } from 'vitest'
import { exitCodeOfRuns } from '../../src/run/exit-code-of-runs.ts'

test('a window that another process is at could not be judged', () => {
  const busy = [{ status: 'busy' }] as const
  expect(exitCodeOfRuns(busy, [])).toBe(0)
  expect(exitCodeOfRuns(busy, ['drift'])).toBe(1)
})

test('the gravest of runs and of what went wrong beside them counts', () => {
  const lost = new StoreError('unreachable', 'gone')
  expect(exitCodeOfRuns([{ status: 'incomplete' }, { status: 'failed', error: lost }], [])).toBe(2)
  expect(exitCodeOfRuns([{ status: 'incomplete' }], [], [lost])).toBe(2)
  expect(exitCodeOfRuns([{ status: 'incomplete' }], [])).toBe(4)
})
