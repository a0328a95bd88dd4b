import type { Levels } from './levels.ts'

/** How often each level of a feature meets each level of a target: element `i * columns + j`. */
export interface RelationTable {
  /** Levels of the feature. */
  readonly rows: number
  /** Levels of the target. */
  readonly columns: number
  readonly reference: Float64Array
  readonly current: Float64Array
}

/** Returns the counts of the rows in which feature and target both have a level. O(n). */
export function relationTable(feature: Levels, target: Levels): RelationTable {
  const count = (side: 'reference' | 'current'): Float64Array => {
    const [x, y] = [feature[side], target[side]]
    const counts = new Float64Array(feature.size * target.size)
    for (let row = 0; row < x.length; row += 1) {
      if (x[row]! >= 0 && y[row]! >= 0) counts[x[row]! * target.size + y[row]!]! += 1
    }
    return counts
  }
  return {
    rows: feature.size,
    columns: target.size,
    reference: count('reference'),
    current: count('current'),
  }
}
