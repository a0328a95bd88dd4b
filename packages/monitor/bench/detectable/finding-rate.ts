import type { ColumnDrift } from '@leeway/monitoring-report'
import { seededRandom } from '@leeway/stats-core'
import { MlMonitor, type MlMonitorOptions } from '../../src/index.ts'
import type { Changing, Draw } from './changes.ts'

/** What is judged how often. */
export interface Simulation {
  readonly changing: Changing
  readonly referenceRows: number
  readonly currentRows: number
  readonly runs: number
  readonly options: Partial<MlMonitorOptions>
}

/** Returns what a column says is detectable, and the share of runs in which a change of that effect was found. */
export async function findingRate({
  changing,
  referenceRows,
  currentRows,
  runs,
  options,
}: Simulation): Promise<{ detectable: number; found: number }> {
  const random = seededRandom(`${changing.name} ${referenceRows} ${currentRows}`)
  const settings = { enableDataQuality: false, ...changing.options, ...options }
  const judge = async (draw: Draw): Promise<ColumnDrift> => {
    const reference = { x: changing.before(random, referenceRows) }
    const monitor = new MlMonitor({ reference, ...settings })
    const current = { x: draw(random, currentRows) }
    const report = await monitor.generateComprehensiveReport({ current })
    return report.dataDrift!.columns[0]!
  }
  const detectable = (await judge(changing.before)).detectable!
  const after = changing.after(detectable)
  let drifted = 0
  for (let run = 0; run < runs; run++) {
    if ((await judge(after)).status === 'drifted') drifted += 1
  }
  return { detectable, found: drifted / runs }
}
