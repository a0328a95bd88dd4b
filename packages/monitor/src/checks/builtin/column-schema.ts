import { type DataCheck, defineDataCheck } from '../check.ts'

/** Whether a column is there and holds values of the reference's kind. */
export const columnSchema: DataCheck = defineDataCheck({
  id: 'column-schema',
  title: 'Column and kind',
  summary:
    'The column is there, unless `optional`, and holds values of the kind that the reference holds, or that `kind` names.',
  fields: { kind: 'text', optional: 'flag' },
  severity: 'critical',
  observe({ column, condition = {} }, { pairs }) {
    const pair = pairs.find(({ reference }) => reference.name === column)
    if (pair === undefined) {
      return {
        status: 'skipped',
        reason: 'missing_in_reference',
        message: `The reference has no column ${column}.`,
      }
    }
    const { name, kind } = pair.reference
    const found = pair.current?.sample.kind
    const expected = typeof condition.kind === 'string' ? condition.kind : kind
    const isAbsent = pair.status === 'unpaired' && pair.reason === 'missing_in_current'
    if (isAbsent && condition.optional === true) {
      return { status: 'skipped', reason: 'missing_in_current', message: pair.detail }
    }
    if (pair.status === 'unpaired' && pair.reason === 'needs_values') {
      return { status: 'skipped', reason: 'needs_values', message: pair.detail }
    }
    if (pair.status === 'unpaired' && condition.kind === undefined && pair.reason === 'all_null') {
      return { status: 'skipped', reason: 'all_null', message: pair.detail }
    }
    const isMissed =
      condition.kind === undefined ? pair.status === 'unpaired' : found !== condition.kind
    const why =
      pair.status === 'unpaired' ? pair.detail : `It is ${found}, expected was ${expected}.`
    return {
      status: 'seen',
      observed: found ?? null,
      expected,
      isMissed,
      message: isMissed
        ? `Column ${name} cannot be compared. ${why}`
        : `Column ${name} is there, and ${expected}.`,
      ...(isMissed ? { acceptedBy: acceptance(found, isAbsent) } : {}),
      ...(pair.status === 'unpaired' ? { evidence: { reason: pair.reason } } : {}),
    }
  },
})

function acceptance(found: string | undefined, isAbsent: boolean): string {
  return isAbsent || found === undefined
    ? 'condition.optional: true'
    : `condition.kind: ${JSON.stringify(found)}`
}
