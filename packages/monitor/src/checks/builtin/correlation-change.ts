import { type DataCheck, defineDataCheck } from '../check.ts'
import { shortNumber } from '../numbers-in-words.ts'
import { observeBounds } from '../observe-bounds.ts'

/** How far the correlation of any two columns moved. */
export const correlationChangeCheck: DataCheck = defineDataCheck({
  id: 'correlation-change',
  title: 'Change of correlations',
  summary: 'No correlation of two columns moved by more than `atMost`.',
  fields: { atMost: 'number' },
  severity: 'warning',
  observe(expectation, { correlations }) {
    const { strongest, pairs } = correlations
    if (strongest === undefined) {
      const why = correlations.skipped.find(({ reason }) => reason === 'needs_values')
      if (why !== undefined) return { status: 'skipped', reason: why.reason, message: why.detail }
      const message = 'No two columns have a correlation on both sides.'
      return { status: 'skipped', reason: 'not_configured', message }
    }
    const [first, second] = strongest.columns
    const moved = Math.abs(strongest.difference)
    const seen = observeBounds(expectation, {
      value: moved,
      unit: 'number',
      what: `The largest change of a correlation, that of ${first} and ${second} (${strongest.measure}),`,
      pValue: strongest.pValue,
      evidence: {
        columns: [first, second],
        measure: strongest.measure,
        reference: strongest.reference,
        current: strongest.current,
        pairs,
        ...(strongest.withoutRow ? { withoutRow: true } : {}),
      },
    })
    const { reference, current, measure, withoutRow } = strongest
    const besides = withoutRow ? ', the row left out on which it hangs most' : ''
    const message = `The correlation of ${first} and ${second} (${measure}) moved the most of ${pairs}: from ${shortNumber(reference)} to ${shortNumber(current)}, by ${shortNumber(moved)}${besides}; expected is ${seen.expected}.`
    return { ...seen, message }
  },
})
