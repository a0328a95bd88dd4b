import { type DataCheck, defineDataCheck } from '../check.ts'
import { digitsToTellApart } from '../digits-to-tell-apart.ts'
import { percent } from '../numbers-in-words.ts'
import { observeBounds } from '../observe-bounds.ts'
import { roundOutward } from '../round-outward.ts'

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
    'Of the columns that were judged, features, target and predictions, at most `atMost`, or fewer than `below`, have drifted.',
  fields: { atMost: 'share', below: 'share' },
  severity: 'warning',
  observe(expectation, { verdicts }) {
    const judged = verdicts.filter(({ status }) => status !== 'skipped')
    if (judged.length === 0) {
      return { status: 'skipped', reason: 'not_judged', message: 'No column was judged for drift.' }
    }
    const drifted = judged.filter(({ status }) => status === 'drifted').length
    const share = drifted / judged.length
    const { below, ...bounds } = expectation.condition ?? {}
    const isBelow = typeof below === 'number'
    const condition = isBelow ? { ...bounds, atMost: below } : bounds
    const seen = observeBounds(
      { ...expectation, condition },
      {
        value: share,
        unit: 'share',
        what: 'The share of drifted columns',
        evidence: { drifted, judged: judged.length },
      },
    )
    if (!isBelow) return seen
    const limit = below + (expectation.tolerance ?? 0)
    const isMissed = share >= limit
    const more = digitsToTellApart(share, [limit], percent)
    return {
      ...seen,
      expected: `below ${percent(limit, more)}`,
      isMissed,
      ...(isMissed
        ? {
            distance: share - limit,
            acceptedBy: `condition: {"atMost":${roundOutward(share, 'up')}}`,
          }
        : {}),
    }
  },
})
