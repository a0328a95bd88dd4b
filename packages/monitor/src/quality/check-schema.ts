import type { CheckResult } from '@leeway/monitoring-report'
import type { ColumnPair } from '../drift/pair-column.ts'

/**
 * Returns, for each column that the model reads or writes, whether the current data have it and hold values of the reference's kind in it.
 *
 * Critical: a model that gets no value, or one of another kind, where it was trained on one answers something else than it was built
 * for. Skipped where the reference is a stored profile that holds another kind than is asked for. A target may be missing, for the truth often comes later; it may not be of another kind.
 */
export function checkSchema(pairs: readonly ColumnPair[], monitor: string): CheckResult[] {
  return pairs.filter(isExpected).map((pair) => {
    const { name, kind } = pair.reference
    const failed = pair.status === 'unpaired'
    const message = failed
      ? `Column ${name} cannot be compared. ${pair.detail}`
      : `Column ${name} is there, and ${kind}.`
    return {
      id: `${monitor}:column-schema:${name}`,
      check: 'column-schema',
      column: name,
      status: statusOf(pair),
      ...(failed ? { reason: pair.reason } : {}),
      severity: 'critical',
      message,
      observed: pair.current?.sample.kind ?? null,
      expected: kind,
    }
  })
}

function statusOf(pair: ColumnPair): CheckResult['status'] {
  if (pair.status === 'paired') return 'passed'
  return pair.reason === 'needs_values' ? 'skipped' : 'failed'
}

function isExpected(pair: ColumnPair): boolean {
  const { role } = pair.reference
  if (role === 'target') return pair.status === 'paired' || pair.reason !== 'missing_in_current'
  return role === 'feature' || role === 'prediction'
}
