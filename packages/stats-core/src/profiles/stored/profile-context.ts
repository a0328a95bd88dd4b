import { countBins } from '../../bins/count-bins.ts'
import {
  createDriftContext,
  type DriftContext,
  type DriftContextOptions,
} from '../../drift-tests/drift-context.ts'
import type { AlignedCounts } from '../../samples/align-categories.ts'
import { lazy } from '../../samples/lazy.ts'
import type { Sample } from '../../samples/sample.ts'
import { type AlignedTallies, alignTallies, tallySample } from './align-tallies.ts'
import { hasSameEdges } from './counted-bins.ts'
import { profileError } from './profile-error.ts'
import { sampleOfStored } from './sample-of-stored.ts'
import type { CategoryTally, CountedBins, StoredColumn } from './stored-profile.ts'

/**
 * Returns the context in which a stored reference and a current column of its kind are compared.
 *
 * `bins` holds the counts that {@link createDriftContext} takes from the data, the same numbers in the same cells; so does `categories` of strings where every category is
 * named, else the rest shares a cell. `categories` of numbers and instants, each value its own, is there where the reference's sketch holds all values.
 *
 * @param current the column's sample, or its profile made `like` the reference's
 * @throws StatsError `invalid_option`, as soon as a part is read that the profiles do not hold
 */
export function createProfileContext(
  reference: StoredColumn,
  current: Sample | StoredColumn,
  options: Omit<DriftContextOptions, 'edges'> = {},
): DriftContext {
  const currentSample = 'rows' in current ? sampleOfStored(current) : current
  const fromValues = createDriftContext(sampleOfStored(reference), currentSample, options)
  const isOrdered = 'sketch' in reference
  const bins = lazy(() => (isOrdered ? alignBins(reference, current) : categories()))
  const categories = lazy(() =>
    isOrdered ? fromValues.categories : alignStoredCategories(reference, current),
  )
  return {
    seed: fromValues.seed,
    resolution: fromValues.resolution,
    get categories() {
      return categories()
    },
    get bins() {
      return bins()
    },
    get difference() {
      return fromValues.difference
    },
    get finiteDifference() {
      return fromValues.finiteDifference
    },
  }
}

/**
 * Returns the rows of each category of a stored reference and a current column of strings, as {@link alignTallies}.
 *
 * @throws StatsError `invalid_option` when one is no column of strings, or no category can be told apart on both sides
 */
export function alignStoredCategories(
  reference: StoredColumn,
  current: Sample | StoredColumn,
): AlignedTallies {
  const aligned = alignTallies(tallyOf(reference), tallyOf(current))
  if (aligned.categories.length > 0 || !aligned.other) return aligned
  throw profileError(
    `column ${JSON.stringify(reference.name)} keeps no category apart, it had too many or its parts were counted on different ones; ${remedy}`,
  )
}

const remedy = 'profile the data once more, `like` the merged profile'

function tallyOf(side: Sample | StoredColumn): CategoryTally {
  if ('tally' in side) return side.tally
  if ('counts' in side) return tallySample(side)
  throw new TypeError(`cannot align categories with a ${side.kind} column`)
}

function alignBins(reference: StoredColumn, current: Sample | StoredColumn): AlignedCounts {
  const before = binsOf(reference)
  if ('sorted' in current) {
    return {
      reference: Float64Array.from(before.counts),
      current: countBins(current.sorted, before.edges),
    }
  }
  if (!('sketch' in current)) throw new TypeError(`cannot bin a ${current.kind} column`)
  const now = binsOf(current)
  if (!hasSameEdges(before, now)) {
    throw profileError(
      `column ${JSON.stringify(reference.name)} was counted on other bins than the reference; profile the current data \`like\` the reference`,
    )
  }
  return {
    reference: Float64Array.from(before.counts),
    current: Float64Array.from(now.counts),
  }
}

function binsOf(column: StoredColumn): CountedBins {
  if ('bins' in column && column.bins !== undefined) return column.bins
  throw profileError(
    `column ${JSON.stringify(column.name)} has no bins, its parts were counted on different ones; ${remedy}`,
  )
}
