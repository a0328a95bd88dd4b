import { seededRandom } from '@leeway/stats-core'
import { expect, it } from 'vitest'
import { drawFew, drawMany } from '../../bench/checks/draw-unchanged.ts'
import { failureRate } from '../../bench/checks/failure-rate.ts'

/** With a true rate of 5 % no more than so many of `runs` fail, but for 1 in 1000. */
function most(runs: number): number {
  return 0.05 * runs + 3.1 * Math.sqrt(0.05 * 0.95 * runs)
}

it.each([
  [50, 50, 120],
  [200, 200, 60],
  [2000, 2000, 12],
  [50, 2000, 12],
  [2000, 50, 20],
])(
  'a report on unchanged data has a failed check at most once in twenty: %i against %i rows',
  async (n, m, runs) => {
    for (const draw of [drawMany, drawFew]) {
      const rate = await failureRate(draw, n, m, runs, seededRandom(`${draw.name} ${n} ${m}`))
      expect(rate * runs).toBeLessThanOrEqual(most(runs))
    }
  },
)
