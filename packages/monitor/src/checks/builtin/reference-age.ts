import { type DataCheck, defineDataCheck } from '../check.ts'
import { observeBounds } from '../observe-bounds.ts'

/** How old the reference is when the report is made. */
export const referenceAge: DataCheck = defineDataCheck({
  id: 'reference-age',
  title: 'Age of the reference',
  summary:
    'The latest row of the reference is at most `atMost` seconds old when the report is made.',
  fields: { atMost: 'seconds' },
  severity: 'warning',
  observe(expectation, { referenceAge: age }) {
    if (age === undefined) {
      const message =
        'The reference has no datetime column whose values may be shown, so that its age is not known.'
      return { status: 'skipped', reason: 'not_configured', message }
    }
    return observeBounds(expectation, {
      value: age,
      unit: 'seconds',
      what: 'The age of the reference',
    })
  },
})
