import { frameFromArrays, type RandomSource, seededRandom } from '@leeway/stats-core'
import { expect, it } from 'vitest'
import { MlMonitor } from '../../src/index.ts'
import { normal } from '../readings.ts'

/** Draws rows of columns that are hard on checks: heavy tails, rare categories, missing values, relations, labels. */
function draw(random: RandomSource, rows: number) {
  const column = <T>(make: () => T): T[] => Array.from({ length: rows }, make)
  const heavy = () =>
    normal(random) /
    Math.sqrt((normal(random) ** 2 + normal(random) ** 2 + normal(random) ** 2) / 3)
  const z = column(() => normal(random))
  const columns = {
    z,
    near: z.map((value) => value + normal(random)),
    heavy: z.map((value) => 2 * value + heavy()),
    skewed: column(() => Math.exp(2 * normal(random))),
    share: column(() => random.nextDouble()),
    gaps: column(() => (random.nextDouble() < 0.1 ? null : Math.round(10 * random.nextDouble()))),
    half: column(() => (random.nextDouble() < 0.5 ? null : normal(random))),
    flag: column(() => (random.nextDouble() < 0.02 ? 1 : 0)),
    few: column(() => 'abc'[Math.floor(3 * random.nextDouble())]!),
    zipf: column(() => `v${Math.floor(random.nextDouble() ** -1)}`),
    rare: column(() => `r${Math.floor(200 * random.nextDouble())}`),
    label: column(() => (random.nextDouble() < 0.3 ? 'yes' : 'no')),
  }
  return frameFromArrays(columns as unknown as Record<string, number[]>) // nulls among them
}

/** The same, of so few different rows that many repeat and contradict each other. */
function drawFew(random: RandomSource, rows: number) {
  const column = (values: number) =>
    Array.from({ length: rows }, () => Math.floor(values * random.nextDouble()))
  return frameFromArrays({ a: column(4), b: column(5), label: column(2) })
}

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
  'on unchanged data a report has a failed check in at most 5 %% of runs: %i against %i rows',
  async (n, m, runs) => {
    for (const make of [draw, drawFew]) {
      const random = seededRandom(`${make.name} ${n} ${m}`)
      let failed = 0
      for (let run = 0; run < runs; run++) {
        const monitor = new MlMonitor({
          reference: make(random, n),
          columnMapping: { target: 'label' },
          enableDataDrift: false,
          enableTargetDrift: false,
        })
        const { dataQuality } = await monitor.generateComprehensiveReport({
          current: make(random, m),
        })
        if (dataQuality!.checks.some(({ status }) => status === 'failed')) failed += 1
      }
      expect(failed).toBeLessThanOrEqual(most(runs))
    }
  },
)
