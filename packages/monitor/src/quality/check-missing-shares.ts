import type { CheckResult } from '@leeway/monitoring-report'
import { benjaminiHochberg, chiSquareHomogeneity, type Sample } from '@leeway/stats-core'

/** By so much the share of missing values may rise, whatever the number of rows. */
const LARGEST_RISE = 0.05

/** A column on both sides, whatever its kinds. */
export interface SampledColumn {
  readonly name: string
  readonly reference: Sample
  readonly current: Sample
}

/** Settings of {@link checkMissingShares}. */
export interface MissingShareSettings {
  /** Monitor's name, with which the checks' ids begin. */
  readonly monitor: string
  /** Rate of false alarms over all columns together. */
  readonly alpha: number
  readonly seed: string
}

/**
 * Returns, for each column, whether the share of missing values (null or NaN) rose: by more than five points, and by more than
 * chance explains (chi-square test of homogeneity, Benjamini-Hochberg over the columns, `alpha`). A fall passes.
 *
 * Severity is critical where at least half of all rows went missing anew, or none is left, otherwise a warning.
 */
export function checkMissingShares(
  columns: readonly SampledColumn[],
  { monitor, alpha, seed }: MissingShareSettings,
): CheckResult[] {
  const tested = columns.map((column) => testColumn(column, `${seed}:missing-share:${column.name}`))
  const corrected = benjaminiHochberg(Float64Array.from(tested, ({ pValue }) => pValue))
  return tested.map(({ name, before, now, pValue }, index) => {
    const limit = Math.min(1, before + LARGEST_RISE)
    const correctedPValue = corrected[index]!
    const failed = now > limit && correctedPValue <= alpha
    const isSevere = failed && (now === 1 || now - before >= 0.5)
    return {
      id: `${monitor}:missing-share:${name}`,
      check: 'missing-share',
      column: name,
      status: failed ? 'failed' : 'passed',
      severity: isSevere ? 'critical' : 'warning',
      message: `${percent(now)} of column ${name} are missing, ${percent(before)} in the reference.`,
      observed: now,
      expected: `at most ${limit}`,
      bounds: { high: limit },
      ...(now > limit ? { distance: now - limit } : {}),
      evidence: { pValue, correctedPValue },
    }
  })
}

interface TestedColumn {
  readonly name: string
  readonly before: number
  readonly now: number
  readonly pValue: number
}

function testColumn({ name, reference, current }: SampledColumn, seed: string): TestedColumn {
  const [missingBefore, missingNow] = [missingRows(reference), missingRows(current)]
  const before = missingBefore / reference.column.length
  const now = missingNow / current.column.length
  if (now <= before) return { name, before, now, pValue: 1 }
  const { pValue } = chiSquareHomogeneity(
    Float64Array.of(missingBefore, reference.size),
    Float64Array.of(missingNow, current.size),
    { seed },
  )
  return { name, before, now, pValue }
}

function missingRows({ column, size }: Sample): number {
  return column.length - size
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(1))} %`
}
