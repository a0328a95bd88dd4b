import { expect, it } from 'vitest'
import { createStageClock } from '../src/stage-clock.ts'

it('times every step in order, also one that fails, and passes results and errors on', async () => {
  const times = [0, 1500, 2000, 2250]
  const begun: string[] = []
  const clock = createStageClock({
    now: () => times.shift() ?? Number.NaN,
    onStage: (name) => begun.push(name),
  })
  expect(await clock.run('read', () => 7)).toBe(7)
  const failure = new Error('no')
  await expect(clock.run('judge', () => Promise.reject(failure))).rejects.toBe(failure)
  expect(begun).toEqual(['read', 'judge'])
  expect(clock.stages).toEqual([
    { name: 'read', seconds: 1.5 },
    { name: 'judge', seconds: 0.25 },
  ])
})
