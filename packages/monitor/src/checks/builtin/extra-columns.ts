import { type DataCheck, defineDataCheck } from '../check.ts'
import { observeBounds } from '../observe-bounds.ts'

/** Columns that only the current data have. */
export const extraColumns: DataCheck = defineDataCheck({
  id: 'extra-column-count',
  title: 'Columns that are new',
  summary: 'At most `atMost` (0) columns are there that the reference does not have.',
  fields: { atMost: 'count' },
  severity: 'warning',
  observe({ condition, ...expectation }, { reference, current }) {
    const known = new Set(reference.columns)
    return observeBounds(
      { ...expectation, condition: { atMost: 0, ...condition } },
      {
        value: current.columns.filter((name) => !known.has(name)).length,
        unit: 'count',
        what: 'The number of columns that the reference does not have',
      },
    )
  },
})
