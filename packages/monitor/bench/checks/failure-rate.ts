import type { Frame, RandomSource } from '@leeway/stats-core'
import { MlMonitor } from '../../src/index.ts'

/** Returns the share of `runs` in which any inferred check fails on data that are drawn as the reference is. */
export async function failureRate(
  draw: (random: RandomSource, rows: number) => Frame,
  referenceRows: number,
  currentRows: number,
  runs: number,
  random: RandomSource,
): Promise<number> {
  let failed = 0
  for (let run = 0; run < runs; run++) {
    const monitor = new MlMonitor({
      reference: draw(random, referenceRows),
      columnMapping: { target: 'label' },
      enableDataDrift: false,
      enableTargetDrift: false,
    })
    const { dataQuality } = await monitor.generateComprehensiveReport({
      current: draw(random, currentRows),
    })
    if (dataQuality!.checks.some(({ status }) => status === 'failed')) failed += 1
  }
  return failed / runs
}
