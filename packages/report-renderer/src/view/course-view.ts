import type { MonitoringReport } from '@leeway/monitoring-report'
import { sparkline } from '../charts/sparkline.ts'
import { formatChange } from '../format/number.ts'
import { type Markup, markup } from '../markup.ts'

/** A measure over the reports so far, small enough for a table. */
export interface CourseView {
  readonly line: Markup
  /** Since the report before; empty where one of both does not have it. */
  readonly change: string
  /** The same as a number to sort by. */
  readonly sort: number | null
}

/** Finds the course of a measure, of a column where it is one's; `null` where no report before has it. */
export type FindCourse = (measure: string, column?: string) => CourseView | null

/** Returns what finds the courses of a report's measures in its trends. */
export function coursesOf({ trends = [] }: MonitoringReport): FindCourse {
  const key = (measure: string, column = '') => JSON.stringify([measure, column])
  const known = new Map(trends.map((trend) => [key(trend.measure, trend.column), trend]))
  return (measure, column) => {
    const trend = known.get(key(measure, column))
    const values = trend?.points.map(({ value }) => value) ?? []
    if (trend === undefined || values.filter((value) => value !== null).length < 2) return null
    const [before = null, now = null] = values.slice(-2)
    const change = before === null || now === null ? null : now - before
    return {
      line: markup(sparkline(values, trend.threshold, { lines: [] }, 'spark short')),
      change: change === null ? '' : formatChange(change),
      sort: change === null ? null : Number(change.toPrecision(6)),
    }
  }
}
