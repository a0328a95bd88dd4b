import { distinctCount } from '../../sketches/distinct-sketch.ts'
import { kllQuantiles } from '../../sketches/kll-queries.ts'
import type { ColumnProfile, NumericProfile } from '../column-profile.ts'
import { mostCommonCategories } from '../most-common-categories.ts'
import { isComplete, tallied } from './category-tally.ts'
import { readMoments } from './stored-moments.ts'
import type { StoredColumn, StoredNumbers } from './stored-profile.ts'

const PERCENTILES = [1, 5, 25, 50, 75, 95, 99]
const MOST_COMMON = 10

/**
 * Returns the summary of a stored column, as a report carries it: of data profiled in one go, on their own cells, exactly what {@link profileColumn}
 * returns for them.
 *
 * After merging, distinct values beyond 256 are estimated and quantiles come from the sketch. Of categories that were too many to keep apart the most
 * common have the rows that they have at least.
 */
export function columnProfileOf(stored: StoredColumn): ColumnProfile {
  const { name, rows, missing } = stored
  const counts = { name, rows, missing, distinct: distinctOf(stored) }
  switch (stored.kind) {
    case 'numeric':
      return numericProfileOf(stored, counts.distinct)
    case 'timestamp': {
      const [first, last] = extremesOf(stored)
      return {
        kind: 'timestamp',
        ...counts,
        ...(first === undefined || last === undefined ? {} : { first, last }),
      }
    }
    case 'categorical': {
      const { tally } = stored
      const atLeast = new Map([...(tally.frequent?.items ?? []), ...tallied(tally)])
      return {
        kind: 'categorical',
        ...counts,
        mostCommon: mostCommonCategories(
          [...atLeast.keys()],
          Float64Array.from(atLeast.values()),
          MOST_COMMON,
        ),
      }
    }
    case 'text': {
      const size = rows - missing
      return {
        kind: 'text',
        ...counts,
        ...(size > 0 ? { meanLength: stored.characters / size } : {}),
      }
    }
  }
}

/** Returns the smallest and the largest value, infinite ones included; `undefined` where there is none. */
function extremesOf({
  sketch,
  negativeInfinite,
  positiveInfinite,
}: Extract<StoredColumn, { sketch: unknown }>): readonly [number | undefined, number | undefined] {
  const low = negativeInfinite > 0 ? Number.NEGATIVE_INFINITY : sketch.min
  const high = positiveInfinite > 0 ? Number.POSITIVE_INFINITY : sketch.max
  return [low ?? high, high ?? low]
}

function numericProfileOf(
  { name, rows, missing, nan, sketch, moments, unmerged, ...infinities }: StoredNumbers,
  distinct: number,
): NumericProfile {
  const infinite = infinities.negativeInfinite + infinities.positiveInfinite
  const facts = { kind: 'numeric', name, rows, missing, nan, infinite, distinct } as const
  const { count, min, max } = sketch
  if (min === undefined || max === undefined) return facts
  const { mean, rootOfSquares } = readMoments(moments, count)
  const standardDeviation = rootOfSquares / Math.sqrt(count - 1)
  const estimates = kllQuantiles(
    sketch,
    PERCENTILES.map((percent) => percent / 100),
  )
  return {
    ...facts,
    mean,
    ...(Number.isFinite(standardDeviation) ? { standardDeviation } : {}),
    min,
    max,
    quantiles:
      unmerged?.quantiles ??
      Object.fromEntries(PERCENTILES.map((percent, i) => [`p${percent}`, estimates[i]!])),
  }
}

function distinctOf(stored: StoredColumn): number {
  if (stored.unmerged !== undefined) return stored.unmerged.distinct
  if ('tally' in stored && isComplete(stored.tally)) return tallied(stored.tally).length
  const values = stored.rows - stored.missing - (stored.kind === 'numeric' ? stored.nan : 0)
  return Math.min(values, Math.round(distinctCount(stored.distinct)))
}
