import type { Trend } from '@leeway/monitoring-report'
import { type SeriesPattern, theilSen } from '@leeway/stats-core/series'
import { weekdayNames, weekdaysOf } from './weekdays-of.ts'

type Described = NonNullable<Trend['pattern']>

/** A point that has a value. */
export interface KnownPoint {
  readonly at: string
  readonly value: number
}

/**
 * Returns a pattern as a report states it: since when, how large, and in a sentence. Levels are means; a slope is the median of all pairs (Theil and Sen) times the
 * steps; the usual beside a spike is the median of the other values.
 *
 * @param subject the beginning of the sentence: `The effect of odds`
 * @param points those in which the pattern was found, oldest first
 */
export function describePattern(
  subject: string,
  points: readonly KnownPoint[],
  pattern: SeriesPattern,
): Described {
  return { ...describers[pattern.kind](subject, points, pattern), pValue: pattern.pValue }
}

type Describe = (
  subject: string,
  points: readonly KnownPoint[],
  pattern: SeriesPattern,
) => Described

const describers: Readonly<Record<SeriesPattern['kind'], Describe>> = {
  shift: (subject, points, { from }) => {
    const [before, after] = [meanOf(points.slice(0, from)), meanOf(points.slice(from))]
    return {
      kind: 'level-shift',
      since: points[from]!.at,
      size: after - before,
      message: `${subject} went ${after >= before ? 'up' : 'down'} on ${dayOf(points, from)} and stayed there: ${short(before)} on average before, ${short(after)} since.`,
    }
  },
  slope: (subject, points) => {
    const values = points.map(({ value }) => value)
    const size = theilSen(values) * (points.length - 1)
    const third = Math.max(1, Math.floor(points.length / 3))
    const [first, last] = [meanOf(points.slice(0, third)), meanOf(points.slice(-third))]
    return {
      kind: 'gradual-trend',
      since: points[0]!.at,
      size,
      message: `${subject} has been ${last >= first ? 'rising' : 'falling'} gradually since ${dayOf(points, 0)}: ${short(first)} on average in the first third of the reports, ${short(last)} in the last.`,
    }
  },
  spike: (subject, points, { from }) => {
    const { value } = points[from]!
    const usual = medianOf(points.filter((_, index) => index !== from))
    return {
      kind: 'spike',
      since: points[from]!.at,
      size: value - usual,
      message: `${subject} stood out on ${dayOf(points, from)}: ${short(value)}, where about ${short(usual)} is usual.`,
    }
  },
  excursion: (subject, points, { from, to }) => {
    const away = meanOf(points.slice(from, to))
    const usual = meanOf([...points.slice(0, from), ...points.slice(to)])
    return {
      kind: 'recovery',
      since: points[from]!.at,
      until: points[to - 1]!.at,
      size: away - usual,
      message: `${subject} is back at ${short(usual)} since ${dayOf(points, to)}: from ${dayOf(points, from)} to ${dayOf(points, to - 1)} it was ${short(away)} on average.`,
    }
  },
  season: (subject, points) => {
    const weekdays = weekdaysOf(points.map(({ at }) => at)) ?? []
    const levels = weekdayNames
      .map((name, weekday) => ({
        name,
        days: points.filter((_, index) => weekdays[index] === weekday),
      }))
      .filter(({ days }) => days.length > 0)
      .map(({ name, days }) => ({ name, mean: meanOf(days) }))
      .sort((a, b) => b.mean - a.mean)
    const [highest, lowest] = [levels[0]!, levels.at(-1)!]
    return {
      kind: 'weekly-season',
      size: highest.mean - lowest.mean,
      message: `${subject} follows the week: highest on ${highest.name}s (${short(highest.mean)} on average), lowest on ${lowest.name}s (${short(lowest.mean)}).`,
    }
  },
}

function meanOf(points: readonly KnownPoint[]): number {
  return points.reduce((sum, { value }) => sum + value, 0) / points.length
}

function medianOf(points: readonly KnownPoint[]): number {
  const sorted = points.map(({ value }) => value).sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** A day as a reader writes it, with the hour where the points lie closer than a day. */
function dayOf(points: readonly KnownPoint[], index: number): string {
  const { at } = points[index]!
  const days = new Set(points.map((point) => point.at.slice(0, 10)))
  const date = new Date(`${at.slice(0, 10)}T00:00:00Z`)
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date)
  return days.size === points.length ? day : `${day}, ${at.slice(11, 16)}`
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)))
}
