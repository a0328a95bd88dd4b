import type { Period } from '../window/period.ts'

/** The periods that have reports of their own. */
export const reportPeriods = ['daily', 'weekly', 'monthly'] as const

/** A period that has reports of its own. */
export type ReportPeriod = (typeof reportPeriods)[number]

/** The span of each. */
export const spanOf: Readonly<Record<ReportPeriod, Period>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
}
