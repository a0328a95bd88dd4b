import { conflictChange, duplicationChange } from '@leeway/stats-core/quality'
import { type DataCheck, defineDataCheck } from '../check.ts'
import { observeBounds } from '../observe-bounds.ts'
import { observeRise } from '../observe-rise.ts'

/** The share of rows that repeat an earlier one in every column, at the size of the smaller side. */
export const duplicatedRowShare: DataCheck = defineDataCheck({
  id: 'duplicated-row-share',
  title: 'Duplicated rows',
  summary:
    'The share of rows that repeat an earlier one, counted as if both sides had the rows of the smaller, is at most `atMost` or, with `of: reference`, that of the reference.',
  fields: { atMost: 'share', of: 'text' },
  severity: 'warning',
  observe(expectation, { reference, current }) {
    const change = duplicationChange(reference.duplicates, current.duplicates)
    return observeRise(expectation, {
      value: change.current,
      before: change.reference,
      unit: 'share',
      what: 'The share of rows that repeat an earlier row, at equal numbers of rows,',
      pValue: change.pValue,
      evidence: {
        referenceRows: reference.rows,
        currentRows: current.rows,
        duplicatedRows: current.duplicates.duplicated,
      },
    })
  },
})

/** The share of rows that repeat the key of an earlier one. */
export const duplicatedKeyShare: DataCheck = defineDataCheck({
  id: 'duplicated-key-share',
  title: 'Duplicated keys',
  summary:
    'The share of rows that repeat the values of an earlier one in `columns`, by default the id columns, is at most `atMost` (0). Keys with a missing part equal no other.',
  fields: { columns: 'names', atMost: 'share' },
  severity: 'critical',
  observe({ condition = {}, ...expectation }, { reference, current }) {
    const names = Array.isArray(condition.columns)
      ? condition.columns.map(String)
      : current.keyColumns
    const now = current.keys(names)
    if (now === undefined) {
      const message = 'The current data do not have every column of the key.'
      return { status: 'skipped', reason: 'missing_in_current', message }
    }
    return observeBounds(
      { ...expectation, condition: { atMost: 0, ...condition } },
      {
        value: now.duplicated / Math.max(1, current.rows),
        before() {
          const before = reference.keys(names)
          return before && before.duplicated / Math.max(1, reference.rows)
        },
        unit: 'share',
        what: `The share of rows that repeat the key ${names.join(', ')}`,
        evidence: { duplicated: now.duplicated, distinct: now.distinct, currentRows: current.rows },
      },
    )
  },
})

/** The share of rows that agree in all features with a row of another label. */
export const conflictingLabelShare: DataCheck = defineDataCheck({
  id: 'conflicting-label-share',
  title: 'Conflicting labels',
  summary:
    'The share of rows that agree in every feature with a row of another label, counted as if both sides had the rows of the smaller, is at most `atMost` or, with `of: reference`, that of the reference.',
  fields: { atMost: 'share', of: 'text' },
  severity: 'warning',
  observe(expectation, { reference, current }) {
    const { conflicts: before } = reference
    const { conflicts: now } = current
    if (before === undefined || now === undefined) {
      const message = 'There is no target, or no feature, on both sides.'
      return { status: 'skipped', reason: 'not_configured', message }
    }
    const change = conflictChange(before, now)
    return observeRise(expectation, {
      value: change.current,
      before: change.reference,
      unit: 'share',
      what: 'The share of rows whose label another row of the same features contradicts, at equal numbers of rows,',
      pValue: change.pValue,
      evidence: {
        referenceRows: before.labelled,
        currentRows: now.labelled,
        conflictingRows: now.rows,
      },
    })
  },
})
