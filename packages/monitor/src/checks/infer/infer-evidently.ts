import type { FrameFacts } from '../../quality/frame-facts.ts'
import type { PreparedColumn } from '../../reference/prepare-column.ts'
import type { PreparedReference } from '../../reference/prepare-reference.ts'
import { valueFacts } from '../../reference/value-facts.ts'
import type { Expectation } from '../expectation.ts'
import { type Inference, inferIfKept } from './infer-if-kept.ts'

/** Evidently's relative tolerance. */
const RELATIVE = 0.1

/** And its absolute one, where the reference has 0. */
const ABSOLUTE = 1e-12

/** Share of drifted columns from which Evidently's `TestShareOfDriftedColumns` fails. */
const DRIFTED_SHARE = 0.3

/** Standard deviations within which the mean has to stay. */
const SIGMAS = 2

/**
 * Returns the conditions that Evidently 0.4.40 has by default beside a reference, in its presets DataStability, DataQuality, DataDrift and NoTargetPerformance: those on the drift of columns ask for the policy's own
 * verdicts. Both-sided as they are there, and without an allowance for chance. A count that it scales by the rows is a share here.
 */
export function inferEvidently(
  { columns, rows }: Pick<PreparedReference, 'columns' | 'rows'>,
  facts: FrameFacts,
): Inference[] {
  const names = facts.columns
  const used = columns.filter(
    ({ role }) => role !== 'other' && role !== 'id' && role !== 'datetime',
  )
  return [
    { check: 'row-count', condition: about(rows) },
    { check: 'column-count', condition: { atLeast: names.length, atMost: names.length } },
    ...used.flatMap(ofColumn),
    { check: 'constant-column-count', condition: { atMost: facts.redundant.constant.length } },
    ...inferIfKept({ undecided: 'duplicated-column-count' }, () => [
      { check: 'duplicated-column-count', condition: { atMost: repeatingPairs(facts) } },
    ]),
    ...inferIfKept({ undecided: 'repeated-row-share' }, () => [
      { check: 'repeated-row-share', condition: about(facts.duplicates.duplicated / rows) },
    ]),
    { check: 'drifted-column-share', condition: { below: DRIFTED_SHARE } },
    ...columns
      .filter(({ role }) => role === 'feature' || role === 'target' || role === 'prediction')
      .map(({ name }) => ({ check: 'not-drifted', column: name })),
  ]
}

function repeatingPairs({ redundant }: FrameFacts): number {
  return redundant.duplicated.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
}

function ofColumn(column: PreparedColumn): Inference[] {
  const { name, sample } = column
  const rows = sample.column.length
  const missing = (rows - sample.size) / rows
  return [
    { check: 'column-schema', column: name },
    { check: 'missing-share', column: name, condition: { atMost: about(missing).atMost } },
    ...(sample.kind === 'numeric' ? ofNumbers(column) : []),
    ...(sample.kind === 'categorical'
      ? [{ check: 'allowed-values', column: name, condition: { of: 'reference' } }]
      : []),
    ...inferIfKept({ undecided: 'most-common-share', column: name }, () => [
      {
        check: 'most-common-share',
        column: name,
        condition: about(valueFacts(column).mostCommonRows() / rows),
      },
    ]),
  ]
}

function ofNumbers({ name, profile }: PreparedColumn): Expectation[] {
  if (profile.kind !== 'numeric') return []
  const { mean, standardDeviation = 0 } = profile
  return [
    { check: 'value-range', column: name, condition: { of: 'reference' } },
    ...(mean === undefined
      ? []
      : [
          {
            check: 'mean',
            column: name,
            condition: {
              atLeast: mean - SIGMAS * standardDeviation,
              atMost: mean + SIGMAS * standardDeviation,
            },
          },
        ]),
  ]
}

/** Within a tenth of the value. */
function about(value: number): { atLeast: number; atMost: number } {
  const tolerance = Math.max(Math.abs(value) * RELATIVE, ABSOLUTE)
  return { atLeast: value - tolerance, atMost: value + tolerance }
}
