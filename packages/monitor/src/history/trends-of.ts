import type { MonitoringReport, Trend } from '@leeway/monitoring-report'
import { benjaminiHochberg } from '@leeway/stats-core'
import { findPattern, type SeriesPattern } from '@leeway/stats-core/series'
import { MonitorError } from '../monitor-error.ts'
import { describePattern, type KnownPoint } from './describe-pattern.ts'
import { measureSubject } from './measure-subject.ts'
import { type Measure, measuresOf } from './measures-of.ts'
import { orderReports } from './order-reports.ts'
import { requireOneMonitor } from './require-one-monitor.ts'
import { weekdaysOf } from './weekdays-of.ts'

/** How trends are looked for. */
export interface TrendOptions {
  /** Rate at which series without a pattern may be said to have one, in (0, 1). @defaultValue 0.05 */
  readonly alpha?: number
  /** The youngest reports that are looked at, from 3 to 200. @defaultValue 100 */
  readonly mostPoints?: number
  /** Columns whose course is listed: those with a pattern first, then those that have drifted, then the largest; at least 0. @defaultValue 20 */
  readonly mostColumns?: number
  /** Seed of the order in which equal values are ranked. @defaultValue 'leeway' */
  readonly seed?: string
}

/** Values from which on a course is worth drawing. */
const fewestPoints = 3

interface Course {
  readonly last: Measure
  readonly points: Trend['points']
  readonly known: readonly KnownPoint[]
  readonly found: SeriesPattern | undefined
}

/**
 * Returns the measures of many reports of one monitor as courses, oldest point first, each with the pattern that was found in it.
 *
 * Share and number of drifted columns, percentage of missing values, every performance measure, and the effect (or the score) of columns. A point is null where the
 * report did not judge it, or on another scale than the last one did (another test; for verdicts, another policy or version). A course has at least 3
 * values; a pattern is looked for from 8 values on, passing over nulls ({@link findPattern}; a weekly season where there is about one report a day
 * for three weeks). Patterns are claimed where their p-values hold at `alpha` after Benjamini and Hochberg's correction, over columns on the one hand, over
 * all else on the other.
 *
 * @param reports in any order; of several reports of one run the youngest counts
 * @throws MonitorError `not_comparable` when the reports are of different monitors, `invalid_option` when an option is outside its range
 */
export function trendsOf(
  reports: readonly MonitoringReport[],
  options: TrendOptions = {},
): Trend[] {
  const { alpha = 0.05, mostPoints = 100, mostColumns = 20, seed = 'leeway' } = options
  requireOption('alpha', alpha, alpha > 0 && alpha < 1, 'between 0 and 1')
  const isLength = Number.isInteger(mostPoints) && mostPoints >= fewestPoints && mostPoints <= 200
  requireOption('mostPoints', mostPoints, isLength, `a whole number from ${fewestPoints} to 200`)
  requireOption('mostColumns', mostColumns, mostColumns >= 0, 'at least 0')
  requireOneMonitor(reports)
  const shown = orderReports(reports).slice(-mostPoints)
  const courses = coursesOf(shown, seed)
  const columns = courses.filter(({ last }) => last.of === 'column')
  const others = claimed(
    courses.filter(({ last }) => last.of !== 'column'),
    alpha,
  )
  return [...others, ...claimed(columns, alpha).sort(byInterest).slice(0, mostColumns)].map(
    ({ trend }) => trend,
  )
}

function requireOption(option: string, value: number, holds: boolean, expected: string): void {
  if (holds) return
  throw new MonitorError('invalid_option', `trends: ${option} is ${value}, must be ${expected}`)
}

function coursesOf(reports: readonly MonitoringReport[], seed: string): Course[] {
  const measured = reports.map(
    (report) =>
      new Map(
        measuresOf(report)
          .filter(isFollowed)
          .map((measure) => [keyOf(measure), measure]),
      ),
  )
  const lasts = new Map(measured.flatMap((measures) => [...measures]))
  return [...lasts].flatMap(([key, last]): Course[] => {
    const points = reports.map(({ generatedAt }, index) => {
      const measure = measured[index]!.get(key)
      return { at: generatedAt, value: measure?.scale === last.scale ? measure.value : null }
    })
    const known = points.filter((point): point is KnownPoint => point.value !== null)
    if (known.length < fewestPoints) return []
    const seasons = weekdaysOf(known.map(({ at }) => at))
    const found = findPattern(
      known.map(({ value }) => value),
      { seed: `${seed} ${key}`, ...(seasons === undefined ? {} : { seasons }) },
    )
    return [{ last, points, known, found }]
  })
}

/** Missing values by column are compared from one report to the next only. */
function isFollowed({ of, measure }: Measure): boolean {
  return of !== 'column' || !measure.startsWith('dataQuality.')
}

function keyOf({ measure, column }: Measure): string {
  return JSON.stringify([measure, column])
}

interface Claim {
  readonly trend: Trend
  readonly course: Course
}

function claimed(courses: readonly Course[], alpha: number): Claim[] {
  const corrected = benjaminiHochberg(courses.map(({ found }) => found?.pValue ?? 1))
  return courses.map((course, index) => {
    const { last, points, known, found } = course
    const { measure, column, threshold } = last
    const subject = measureSubject(measure, column)
    const trend: Trend = {
      measure,
      ...(column === undefined ? {} : { column }),
      points,
      ...(threshold === undefined ? {} : { threshold }),
      ...(found !== undefined && corrected[index]! <= alpha
        ? { pattern: describePattern(subject, known, found) }
        : {}),
    }
    return { trend, course }
  })
}

/** Patterns before none, the clearer first; then what lies farther beyond its threshold at the end. */
function byInterest(a: Claim, b: Claim): number {
  const clearness = ({ trend }: Claim) => trend.pattern?.pValue ?? 2
  const height = ({ course: { last } }: Claim) =>
    last.unit === undefined ? 0 : last.value / last.unit
  return clearness(a) - clearness(b) || height(b) - height(a)
}
