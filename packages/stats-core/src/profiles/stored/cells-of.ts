import { displayEdges } from '../../bins/display-edges.ts'
import { quantileEdges } from '../../bins/quantile-edges.ts'
import type { Kind } from '../../columns/column.ts'
import { kllQuantiles } from '../../sketches/kll-queries.ts'
import type { KllSketch } from '../../sketches/kll-sketch.ts'
import { markRanks } from './rank-marks.ts'
import type { CategoryTally, StoredColumn } from './stored-profile.ts'

/** What other data are counted on, so that they can be compared with a column. */
export interface Cells {
  /** Inner edges of the bins of the effect. */
  readonly bins?: Float64Array
  /** Edges of the bins for the eye; absent where the column has no finite value. */
  readonly picture?: Float64Array
  /** Values at which and between which numbers are counted. */
  readonly marks?: readonly number[]
  readonly categories?: readonly string[]
}

/** Quantiles that stand for all values where edges are learnt from a sketch. */
const MOST_QUANTILES = 10_000

/**
 * Returns the cells of a column, or `undefined` where there is none of that kind.
 *
 * Its own; where merging lost them, new ones: edges from the quantile sketch, off by no more than its error, and the most frequent categories. Data counted on
 * these in a second pass are then exact on them.
 */
export function cellsOf(column: StoredColumn | undefined, kind: Kind): Cells | undefined {
  if (column === undefined || column.kind !== kind) return undefined
  switch (column.kind) {
    case 'numeric': {
      const { bins, marks, picture, sketch } = column
      const edges =
        picture?.edges ?? (sketch.count === 0 ? undefined : displayEdges(spread(sketch)))
      return {
        bins: Float64Array.from(bins?.edges ?? quantileEdges(spread(sketch))),
        ...(edges === undefined ? {} : { picture: Float64Array.from(edges) }),
        marks: marks?.values ?? markRanks(spread(sketch)).values,
      }
    }
    case 'timestamp':
      return { bins: Float64Array.from(column.bins?.edges ?? quantileEdges(spread(column.sketch))) }
    case 'categorical':
    case 'text':
      return { categories: namesOf(column.tally) }
  }
}

function namesOf({ known, others, frequent }: CategoryTally): readonly string[] {
  if (others !== undefined) return [...known, ...others.map(([category]) => category)]
  return known.length > 0 ? known : (frequent?.items.map(([category]) => category) ?? [])
}

function spread(sketch: KllSketch): Float64Array {
  const length = Math.min(MOST_QUANTILES, sketch.count)
  const probabilities = Array.from({ length }, (_, i) => (i + 0.5) / length)
  return Float64Array.from(kllQuantiles(sketch, probabilities))
}
