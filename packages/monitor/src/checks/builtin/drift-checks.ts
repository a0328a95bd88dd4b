import { type DataCheck, defineDataCheck } from '../check.ts'
import { observeBounds } from '../observe-bounds.ts'

/** Whether the policy found that a column has not drifted. */
export const notDrifted: DataCheck = defineDataCheck({
  id: 'not-drifted',
  title: 'No drift',
  summary: 'The column has not drifted, by the verdict of the policy.',
  fields: {},
  severity: 'warning',
  observe({ column }, { verdicts }) {
    const verdict = verdicts.find(({ name }) => name === column)
    if (verdict === undefined || verdict.status === 'skipped') {
      const message = `Column ${column} was not judged for drift.`
      return { status: 'skipped', reason: verdict?.reason ?? 'not_judged', message }
    }
    return {
      status: 'seen',
      observed: verdict.status,
      expected: 'stable',
      isMissed: verdict.status === 'drifted',
      message: `Column ${column} is ${verdict.status}.`,
    }
  },
})

/** The share of judged columns that have drifted. */
export const driftedColumnShare: DataCheck = defineDataCheck({
  id: 'drifted-column-share',
  title: 'Share of drifted columns',
  summary:
    'Of the columns that were judged, features, target and predictions, at most `atMost` have drifted.',
  fields: { atMost: 'share' },
  severity: 'warning',
  observe(expectation, { verdicts }) {
    const judged = verdicts.filter(({ status }) => status !== 'skipped')
    if (judged.length === 0) {
      return { status: 'skipped', reason: 'not_judged', message: 'No column was judged for drift.' }
    }
    const drifted = judged.filter(({ status }) => status === 'drifted').length
    return observeBounds(expectation, {
      value: drifted / judged.length,
      unit: 'share',
      what: 'The share of drifted columns',
      evidence: { drifted, judged: judged.length },
    })
  },
})
