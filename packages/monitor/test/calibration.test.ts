import { type Row, seededRandom } from '@leeway/stats-core'
import { expect, test } from 'vitest'
import { MlMonitor } from '../src/index.ts'
import { normal } from './readings.ts'

const RUNS = 300

/** So many false alarms at a rate of 5 % are exceeded once in a thousand series of 300 runs: 15 + 3.09 √(300 · 0.05 · 0.95). */
const MOST_ALARMS = 27

test.each([
  [50, 50],
  [1500, 50],
  [50, 1500],
])(
  'without drift, %d and %d rows raise a drift alert in at most 5 percent of the runs',
  async (before, now) => {
    const random = seededRandom(`calibration ${before} ${now}`)
    const rows = (count: number): Row[] =>
      Array.from({ length: count }, () => ({
        normal: normal(random),
        skewed: Math.exp(2 * normal(random)),
        tied: Math.floor(4 * random.nextDouble() ** 2),
        even: `c${Math.floor(20 * random.nextDouble())}`,
        rare: `c${Math.floor(1 / random.nextDouble())}`,
      }))
    let alarms = 0
    for (let run = 0; run < RUNS; run++) {
      const monitor = new MlMonitor({
        reference: rows(before),
        enableDataQuality: false,
        seed: `${run}`,
      })
      const report = await monitor.generateComprehensiveReport({ current: rows(now) })
      if (report.alerts.length > 0) alarms += 1
    }
    expect(alarms).toBeLessThanOrEqual(MOST_ALARMS)
  },
)
