import type { DataQuality } from '@leeway/monitoring-report'
import { columnOf, type Frame, type Sample, sampleOf } from '@leeway/stats-core'
import type { ColumnPair } from '../drift/pair-column.ts'
import { checkMissingShares, type MissingShareSettings } from './check-missing-shares.ts'
import { describeColumn } from './describe-column.ts'

/** Settings of {@link describeQuality}. */
export interface QualitySettings extends MissingShareSettings {
  readonly sensitive: ReadonlySet<string>
}

/**
 * Returns the quality of the current data: missing values, each column beside its reference, and the checks.
 *
 * Columns come in the reference's order, then those that only the current data have. Missing values are counted over all columns that could be read.
 */
export function describeQuality(
  current: Frame,
  pairs: readonly ColumnPair[],
  settings: QualitySettings,
): DataQuality {
  const columns = columnsOf(current, pairs)
  const missingValuesCount = columns.reduce((sum, { current: sample }) => sum + missing(sample), 0)
  const totalValues = columns.length * current.rows
  const both = columns.flatMap(({ name, current: sample, pair }) =>
    pair === undefined ? [] : [{ name, reference: pair.reference.sample, current: sample }],
  )
  return {
    missingValuesPercentage: totalValues === 0 ? 0 : (100 * missingValuesCount) / totalValues,
    missingValuesCount,
    totalValues,
    columns: columns.map((column) =>
      describeColumn({ ...column, isSensitive: settings.sensitive.has(column.name) }),
    ),
    checks: checkMissingShares(both, settings),
  }
}

interface CurrentColumn {
  readonly name: string
  readonly current: Sample
  readonly pair?: ColumnPair
}

function columnsOf(current: Frame, pairs: readonly ColumnPair[]): CurrentColumn[] {
  const paired = pairs.flatMap((pair) => {
    const { name } = pair.reference
    if (pair.current !== undefined) return [{ name, current: pair.current, pair }]
    const column = columnOf(current, name)
    return column === undefined ? [] : [{ name, current: sampleOf(column) as Sample, pair }]
  })
  const known = new Set(pairs.map(({ reference }) => reference.name))
  const fresh = current.columns
    .filter(({ name }) => !known.has(name))
    .map((column) => ({ name: column.name, current: sampleOf(column) as Sample }))
  return [...paired, ...fresh]
}

function missing({ column, size }: Sample): number {
  return column.length - size
}
