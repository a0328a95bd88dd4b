import { countBins } from '../../bins/count-bins.ts'
import {
  createDriftContext,
  type DriftContext,
  type DriftContextOptions,
} from '../../drift-tests/drift-context.ts'
import { rankCellsOfCounts } from '../../kernels/omnibus/rank-cells.ts'
import type { AlignedCounts } from '../../samples/align-categories.ts'
import { lazy } from '../../samples/lazy.ts'
import type { Sample } from '../../samples/sample.ts'
import { alignMarks, alignStoredMarks, type MarkedColumn } from './align-marks.ts'
import { type AlignedTallies, alignTallies, tallySample } from './align-tallies.ts'
import { hasSameEdges } from './counted-bins.ts'
import { hashedValue } from './hashed-value.ts'
import { countAgain, notKept } from './not-kept.ts'
import { profileError } from './profile-error.ts'
import { isWhole } from './rank-marks.ts'
import { sampleOfStored } from './sample-of-stored.ts'
import type { CategoryTally, CountedBins, StoredColumn } from './stored-profile.ts'

/**
 * Returns the context in which a stored reference and a current column of its kind are compared.
 *
 * `bins` holds the counts that {@link createDriftContext} takes from the data, the same numbers in the same cells; so does `categories` of strings where every category is
 * named, else the rest shares a cell; of a sensitive column the cells are the same in another order. `ranks` of numbers are told by the reference's marks. `categories` of
 * numbers, each value its own, is there where the marks are all the values there are.
 *
 * @param current the column's sample, or its profile made `like` the reference's
 * @throws StatsError `not_kept`, as soon as a part is read that the profiles do not hold; `invalid_option` where the current profile was counted on other bins
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
  const ranks = lazy(() => {
    if (!isMarked(reference)) return fromValues.ranks
    const aligned =
      'sorted' in current
        ? alignMarks(reference, current.sorted)
        : 'sketch' in current && alignStoredMarks(reference, current)
    return aligned ? rankCellsOfCounts(aligned.reference, aligned.current) : fromValues.ranks
  })
  const hasRest = isMarked(reference) && !isWhole(reference.marks)
  return {
    seed: fromValues.seed,
    resolution: fromValues.resolution,
    ...(hasRest ? { marks: reference.marks.values.length } : {}),
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
      return fromValues.difference
    },
    get finiteDifference() {
      return fromValues.finiteDifference
    },
  }
}

/**
 * Returns the rows of each category of a stored reference and a current column of strings, as {@link alignTallies}: of a sensitive reference, of the hashes of the
 * categories.
 *
 * @throws StatsError `not_kept` when no category can be told apart on both sides; a TypeError when one is no column of strings
 */
export function alignStoredCategories(
  reference: StoredColumn,
  current: Sample | StoredColumn,
): AlignedTallies {
  const aligned = alignTallies(tallyOf(reference), comparableTally(reference, current))
  if (aligned.categories.length > 0 || !aligned.other) return aligned
  throw notKept(reference, 'any category apart', countAgain)
}

function isMarked(column: StoredColumn): column is MarkedColumn {
  return column.kind === 'numeric' && column.marks !== undefined
}

function comparableTally(
  { sensitive, name }: StoredColumn,
  current: Sample | StoredColumn,
): CategoryTally {
  const tally = tallyOf(current)
  const isHashed = 'rows' in current && current.sensitive === true
  if (!sensitive || isHashed) return tally
  const hashed = (category: string): string => hashedValue(name, category)
  const { others } = tally
  return {
    ...tally,
    known: tally.known.map(hashed),
    ...(others === undefined
      ? {}
      : { others: others.map(([category, rows]) => [hashed(category), rows] as const) }),
  }
}

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
  throw column.sensitive
    ? notKept(column, 'where its values lie, for it is sensitive')
    : notKept(column, 'rows per bin, its parts were counted on different ones', countAgain)
}
