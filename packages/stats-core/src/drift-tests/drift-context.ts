import { countBins } from '../bins/count-bins.ts'
import { quantileEdges } from '../bins/quantile-edges.ts'
import { type AlignedCounts, alignCategories } from '../samples/align-categories.ts'
import { alignValues } from '../samples/align-values.ts'
import { lazy } from '../samples/lazy.ts'
import type { Sample } from '../samples/sample.ts'

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
  return {
    seed,
    resolution,
    get categories() {
      return categories()
    },
    get bins() {
      return bins()
    },
  }
}

function alignSamples(reference: Sample, current: Sample): AlignedCounts {
  if ('sorted' in reference && 'sorted' in current) {
    return alignValues(reference.sorted, current.sorted)
  }
  if ('counts' in reference && 'counts' in current) return alignCategories(reference, current)
  throw new TypeError(`cannot align a ${reference.kind} with a ${current.kind} sample`)
}
