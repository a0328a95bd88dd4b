import {
  drawRows,
  explainedShare,
  type Levels,
  levelsOf,
  relationTable,
  seededRandom,
} from '@leeway/stats-core'
import type { PreparedReference } from '../reference/prepare-reference.ts'

/** Classes of a target that are told apart. */
export const mostTargetLevels = 8

/** An explained share of 20,000 rows is known to 0.01. */
const MOST_ROWS = 20_000

/**
 * Returns how much each feature says about the target in the reference, the one that says most being 1: `explainedShare` of each by itself, over at most 20,000 rows drawn
 * with the seed. Empty where the reference has no target, or none that is a number or a category, or is a profile without rows.
 *
 * A feature that matters only together with another one counts for nothing, and two that say the same count twice: who knows better gives `importance`.
 */
export function estimateImportance(
  { columns, rows, isProfile }: PreparedReference,
  seed: string,
): ReadonlyMap<string, number> {
  if (isProfile) return new Map()
  const target = columns.find(({ role }) => role === 'target')
  if (target === undefined) return new Map()
  const drawn = drawRows(seededRandom(`${seed}:importance`), rows, MOST_ROWS)
  const levels = (
    { sample }: (typeof columns)[number],
    mostCategories: number,
  ): Levels | undefined =>
    levelsOf(sample.column, sample.column, {
      rows: { reference: drawn, current: drawn },
      mostBins: 20,
      mostCategories,
    })
  const ofTarget = levels(target, mostTargetLevels)
  if (ofTarget === undefined) return new Map()
  const shares = columns.flatMap((column): [string, number][] => {
    const ofFeature = column.role === 'feature' ? levels(column, 20) : undefined
    if (ofFeature === undefined) return []
    return [[column.name, explainedShare(relationTable(ofFeature, ofTarget))]]
  })
  return relativeImportance(shares)
}

/** Returns each importance over the largest, in [0, 1]; all 0 where none is above 0. */
export function relativeImportance(
  entries: readonly (readonly [string, number])[],
): ReadonlyMap<string, number> {
  const largest = entries.reduce((most, [, value]) => Math.max(most, value), 0)
  return new Map(entries.map(([name, value]) => [name, largest > 0 ? value / largest : 0]))
}
