import { countBins } from '../bins/count-bins.ts'
import { quantileEdges } from '../bins/quantile-edges.ts'
import {
  type EmpiricalDifference,
  empiricalDifference,
} from '../kernels/continuous/empirical-difference.ts'
import { type RankCells, rankCells } from '../kernels/omnibus/rank-cells.ts'
import { type AlignedCounts, alignCategories } from '../samples/align-categories.ts'
import { alignValues } from '../samples/align-values.ts'
import { lazy } from '../samples/lazy.ts'
import type { NumericSample, Sample, TimestampSample } from '../samples/sample.ts'

/** What the tests of one pair of samples share, each part computed when the first of them asks for it. */
export interface DriftContext {
  /** Seed of whatever a test draws at random. */
  readonly seed: string
  /** The smallest p-value worth telling apart, in (0, 1): bounds the draws of a permutation test. */
  readonly resolution: number
  /** Rows per distinct value: categories and texts as they are, numbers and instants each value its own. */
  readonly categories: AlignedCounts
  /** Rows per bin of the reference's own ({@link quantileEdges}); for categories and texts the same as `categories`. */
  readonly bins: AlignedCounts
  /** Rows in cells of adjacent pooled ranks ({@link rankCells}), infinite values included. Kinds without an order have none: a TypeError. */
  readonly ranks: RankCells
  /** By how many values of the reference the ranks were told, where a stored profile did not keep all of them. */
  readonly marks?: number
  /** What the distribution functions of two numeric or timestamp samples differ by, infinite values included. Other kinds have none: a TypeError. */
  readonly difference: EmpiricalDifference
  /** As `difference`, infinite values left out. */
  readonly finiteDifference: EmpiricalDifference
}

/** Options of {@link createDriftContext}. */
export interface DriftContextOptions {
  /** @defaultValue 'leeway' */
  readonly seed?: string
  /** @defaultValue 0.00025 */
  readonly resolution?: number
  /** Inner edges of the reference's bins, when they are known already. */
  readonly edges?: Float64Array
}

/** Returns the context in which `reference` and `current`, samples of the same kind, are compared. Costs nothing by itself. */
export function createDriftContext(
  reference: Sample,
  current: Sample,
  { seed = 'leeway', resolution = 0.00025, edges }: DriftContextOptions = {},
): DriftContext {
  const categories = lazy(() => alignSamples(reference, current))
  const bins = lazy(() => {
    if (!('sorted' in reference && 'sorted' in current)) return categories()
    const inner = edges ?? quantileEdges(reference.finite)
    return {
      reference: countBins(reference.sorted, inner),
      current: countBins(current.sorted, inner),
    }
  })
  const ranks = lazy(() => {
    const [a, b] = orderedPair(reference, current)
    return rankCells(a.sorted, b.sorted)
  })
  const difference = lazy(() => {
    const [a, b] = orderedPair(reference, current)
    return empiricalDifference(a.sorted, b.sorted)
  })
  const finiteDifference = lazy(() => {
    const [a, b] = orderedPair(reference, current)
    const allFinite = a.finite.length === a.size && b.finite.length === b.size
    return allFinite ? difference() : empiricalDifference(a.finite, b.finite)
  })
  return {
    seed,
    resolution,
    get categories() {
      return categories()
    },
    get bins() {
      return bins()
    },
    get ranks() {
      return ranks()
    },
    get difference() {
      return difference()
    },
    get finiteDifference() {
      return finiteDifference()
    },
  }
}

function orderedPair(
  reference: Sample,
  current: Sample,
): [NumericSample | TimestampSample, NumericSample | TimestampSample] {
  if ('sorted' in reference && 'sorted' in current) return [reference, current]
  throw new TypeError(`cannot order a ${reference.kind} and a ${current.kind} sample`)
}

function alignSamples(reference: Sample, current: Sample): AlignedCounts {
  if ('sorted' in reference && 'sorted' in current) {
    return alignValues(reference.sorted, current.sorted)
  }
  if ('counts' in reference && 'counts' in current) return alignCategories(reference, current)
  throw new TypeError(`cannot align a ${reference.kind} with a ${current.kind} sample`)
}
