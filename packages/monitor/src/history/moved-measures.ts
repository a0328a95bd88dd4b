import type { MonitoringReport, MovedMeasure } from '@leeway/monitoring-report'
import { type Measure, measuresOf } from './measures-of.ts'

/** Moves of single columns that a comparison lists, so that it stays readable with any number of columns. */
const mostColumnMoves = 20

/** The part of what counts as large from which a column's move is listed. */
const worthListing = 0.5

interface Move {
  readonly before: Measure
  readonly now: Measure
  readonly size: number
}

/**
 * Returns the measures that moved: those of the data set, then the model's performance, then single columns, in each group the largest move first.
 *
 * Of the data set and the model all that differ at all; of columns the effect (or the distance of a test of its own) that moved by at least half its
 * threshold, and missing values that moved by at least 2.5 points, 20 at most. A p-value is no size, and is not listed. A move is as large as its ratio to what
 * counts as large; for a performance measure, to half its confidence interval before, or to its size where there is none.
 */
export function movedMeasures(
  previous: MonitoringReport,
  current: MonitoringReport,
): MovedMeasure[] {
  const earlier = new Map(measuresOf(previous).map((measure) => [keyOf(measure), measure]))
  const moves = measuresOf(current).flatMap((now): Move[] => {
    const before = earlier.get(keyOf(now))
    if (before === undefined || before.scale !== now.scale || before.value === now.value) return []
    return [{ before, now, size: Math.abs(now.value - before.value) / unitOf(before, now) }]
  })
  const among = (of: Measure['of']) =>
    moves.filter(({ now }) => now.of === of).sort((a, b) => b.size - a.size)
  const columns = among('column').filter(
    ({ now, size }) => now.unit !== undefined && size >= worthListing,
  )
  return [...among('data'), ...among('model'), ...columns.slice(0, mostColumnMoves)].map(listed)
}

function keyOf({ measure, column }: Measure): string {
  return JSON.stringify([measure, column])
}

function unitOf(before: Measure, { unit }: Measure): number {
  if (unit !== undefined && unit > 0) return unit
  const [low, high] = before.interval ?? []
  const isBounded = typeof low === 'number' && typeof high === 'number' && high > low
  return isBounded ? (high - low) / 2 : Math.abs(before.value) || 1
}

function listed({ before, now }: Move): MovedMeasure {
  return {
    measure: now.measure,
    ...(now.column === undefined ? {} : { column: now.column }),
    previous: before.value,
    current: now.value,
    ...(before.interval === undefined ? {} : { previousInterval: before.interval }),
    ...(now.interval === undefined ? {} : { currentInterval: now.interval }),
  }
}
