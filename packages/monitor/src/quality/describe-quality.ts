import type { DataQuality } from '@leeway/monitoring-report'
import { columnOf, type Frame } from '@leeway/stats-core'
import type { ColumnFinding } from '../drift/examine-column.ts'
import type { ColumnPair } from '../drift/pair-column.ts'
import { observeColumn } from '../observed-column.ts'
import { checkMissingShares, type MissingShareSettings } from './check-missing-shares.ts'
import { checkSchema } from './check-schema.ts'
import { describeColumn, type QualityInput } from './describe-column.ts'

/** Settings of {@link describeQuality}. */
export interface QualitySettings extends MissingShareSettings {
  /** Columns of which no value may be shown. */
  readonly sensitive: ReadonlySet<string>
}

/**
 * Returns the quality of the current data: missing values, each column beside its reference, and the checks.
 *
 * Columns come in the reference's order, then those that only the current data have. Missing values are counted over all columns that
 * could be read.
 *
 * @param findings what the pairs' values showed, where they were looked at already
 */
export function describeQuality(
  current: Frame,
  pairs: readonly ColumnPair[],
  findings: ReadonlyMap<ColumnPair, ColumnFinding>,
  settings: QualitySettings,
): DataQuality {
  const columns = columnsOf(current, pairs, settings.sensitive)
  const missingValuesCount = columns.reduce(
    (sum, { current: { sample } }) => sum + sample.column.length - sample.size,
    0,
  )
  const totalValues = columns.length * current.rows
  const onBothSides = columns.flatMap(({ name, current: { sample }, pair }) =>
    pair === undefined ? [] : [{ name, reference: pair.reference.sample, current: sample }],
  )
  return {
    missingValuesPercentage: totalValues === 0 ? 0 : (100 * missingValuesCount) / totalValues,
    missingValuesCount,
    totalValues,
    columns: columns.map(
      (column) => (column.pair && findings.get(column.pair))?.quality ?? describeColumn(column),
    ),
    checks: [...checkSchema(pairs, settings.monitor), ...checkMissingShares(onBothSides, settings)],
  }
}

function columnsOf(
  current: Frame,
  pairs: readonly ColumnPair[],
  sensitive: ReadonlySet<string>,
): QualityInput[] {
  const paired = pairs.flatMap((pair) => {
    const { name } = pair.reference
    const isSensitive = sensitive.has(name)
    if (pair.current !== undefined) return [{ name, current: pair.current, pair, isSensitive }]
    const column = columnOf(current, name)
    return column === undefined ? [] : [{ name, current: observeColumn(column), pair, isSensitive }]
  })
  const known = new Set(pairs.map(({ reference }) => reference.name))
  const fresh = current.columns
    .filter(({ name }) => !known.has(name))
    .map((column) => ({ name: column.name, current: observeColumn(column), isSensitive: false }))
  return [...paired, ...fresh]
}
