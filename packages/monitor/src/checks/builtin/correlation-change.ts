import { type DataCheck, defineDataCheck } from '../check.ts'
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
    return observeBounds(expectation, {
      value: Math.abs(strongest.difference),
      unit: 'number',
      what: `The largest change of a correlation, that of ${first} and ${second} (${strongest.measure}),`,
      pValue: strongest.pValue,
      evidence: {
        columns: [first, second],
        measure: strongest.measure,
        reference: strongest.reference,
        current: strongest.current,
        pairs,
      },
    })
  },
})
