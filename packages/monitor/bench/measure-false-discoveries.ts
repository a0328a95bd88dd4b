import type { ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'
import { type ColumnArrays, seededRandom } from '@leeway/stats-core'
import { MlMonitor } from '../src/index.ts'
import { COLUMNS, columnName, drawColumns } from './draw-columns.ts'

/** One setting of the study. */
export interface DiscoveryCell {
  readonly referenceRows: number
  readonly currentRows: number
  readonly correlation: number
  /** Columns of twenty that have drifted. */
  readonly drifted: number
  readonly runs: number
}

/** What one way to decide found, over the runs of a cell. */
export interface Discoveries {
  /** Mean of V / max(R, 1): the false share of the columns said to have drifted; in [0, 1]. */
  readonly falseDiscoveryRate: number
  /** Mean share of the drifted columns that were found; NaN where none has drifted. */
  readonly found: number
}

/** Ways to decide that a column has drifted. */
export const decisions = {
  /** The corrected p-value is at most `alpha`. */
  real: ({ correctedPValue }: ColumnDrift, alpha: number): boolean =>
    correctedPValue !== undefined && correctedPValue <= alpha,
  /** The verdict of the default policy: the change is real and large. */
  verdict: ({ status }: ColumnDrift): boolean => status === 'drifted',
} as const

/** The decisions measured: those of the default policy, and Evidently's verdict. */
export type Decision = 'real' | 'verdict' | 'evidently'

/** Returns the false discovery rate of each decision of a monitor in one cell; seeded by the cell. */
export async function measureFalseDiscoveries({
  referenceRows,
  currentRows,
  correlation,
  drifted,
  runs,
}: DiscoveryCell): Promise<Record<Decision, Discoveries>> {
  const random = seededRandom(
    `false discoveries, ${referenceRows} against ${currentRows}, ${drifted} drifted, ${correlation}`,
  )
  const tallies = { real: tally(drifted), verdict: tally(drifted), evidently: tally(drifted) }
  for (let run = 0; run < runs; run += 1) {
    const reference = drawColumns(random, { rows: referenceRows, correlation, drifted: 0 })
    const current = drawColumns(random, { rows: currentRows, correlation, drifted })
    const calibrated = await judge(reference, current, 'calibrated', run)
    const evidently = await judge(reference, current, 'evidently', run)
    const { alpha } = calibrated.method
    tallies.real.add(calibrated.columns.filter((column) => decisions.real(column, alpha)))
    tallies.verdict.add(calibrated.columns.filter(decisions.verdict))
    tallies.evidently.add(evidently.columns.filter(decisions.verdict))
  }
  return {
    real: tallies.real.discoveries(),
    verdict: tallies.verdict.discoveries(),
    evidently: tallies.evidently.discoveries(),
  }
}

/** The largest mean false discovery rate that is compatible, at 99.9 %, with one of `level`: that of all or nothing, which varies most. */
export function largestRate(level: number, runs: number): number {
  return level + 3.09 * Math.sqrt((level * (1 - level)) / runs)
}

async function judge(
  reference: ColumnArrays,
  current: ColumnArrays,
  policy: string,
  run: number,
): Promise<NonNullable<MonitoringReport['dataDrift']>> {
  const monitor = new MlMonitor({ reference, policy, enableDataQuality: false, seed: `${run}` })
  const report = await monitor.generateComprehensiveReport({
    current,
    generatedAt: '2026-01-01T00:00:00Z',
  })
  return report.dataDrift!
}

function tally(drifted: number): {
  add: (said: readonly ColumnDrift[]) => void
  discoveries: () => Discoveries
} {
  const truly = new Set(Array.from({ length: Math.min(drifted, COLUMNS) }, (_, i) => columnName(i)))
  let runs = 0
  let falseShares = 0
  let foundShares = 0
  return {
    add: (said) => {
      const right = said.filter(({ name }) => truly.has(name)).length
      runs += 1
      falseShares += (said.length - right) / Math.max(1, said.length)
      foundShares += right / truly.size
    },
    discoveries: () => ({ falseDiscoveryRate: falseShares / runs, found: foundShares / runs }),
  }
}
