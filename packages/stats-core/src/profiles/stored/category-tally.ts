import {
  type FrequentItems,
  frequentItems,
  mergeFrequentItems,
} from '../../sketches/frequent-items.ts'
import type { CategoryTally } from './stored-profile.ts'

/** Most categories that are kept apart, of a categorical column and of free text. */
const CAPACITY = { categorical: 1000, text: 100 } as const

type Counted = readonly (readonly [category: string, rows: number])[]

/** How {@link tallyCategories} counts. */
export interface TallyOptions {
  readonly kind: 'categorical' | 'text'
  /** Categories to be counted whatever happens; by default the column's own decide. */
  readonly known?: readonly string[]
}

/**
 * Returns the rows of each category.
 *
 * Up to 1000 categories (texts: 100) beside the `known` ones are kept apart. Where nothing is known yet and there are more, the 1000 most frequent become the
 * known ones, in the order in which they came, and the rest is one number; of texts nothing is kept then but that number.
 *
 * @param counted categories with at least one row, no two alike
 */
export function tallyCategories(counted: Counted, { kind, known }: TallyOptions): CategoryTally {
  const capacity = CAPACITY[kind]
  if (known !== undefined) return tallyOf(counted, { kind, known, capacity, room: capacity })
  if (counted.length <= capacity) {
    return tallyOf(counted, { kind, known: [], capacity, room: capacity })
  }
  const learnt = kind === 'text' ? [] : mostFrequent(counted, capacity)
  return tallyOf(counted, { kind, known: learnt, capacity, room: 0 })
}

/** The most frequent categories, in the order in which they came. */
function mostFrequent(counted: Counted, atMost: number): readonly string[] {
  const most = new Set(
    counted
      .toSorted(([a, rowsA], [b, rowsB]) => rowsB - rowsA || (a < b ? -1 : 1))
      .slice(0, atMost)
      .map(([category]) => category),
  )
  return counted.map(([category]) => category).filter((category) => most.has(category))
}

interface TallyPlan extends Required<TallyOptions> {
  readonly capacity: number
  /** Most other categories that stay apart. */
  readonly room: number
}

function tallyOf(counted: Counted, { kind, known, capacity, room }: TallyPlan): CategoryTally {
  const rowsOf = new Map(counted)
  const isKnown = new Set(known)
  const others = counted.filter(([category]) => !isKnown.has(category))
  const tally = {
    known,
    knownRows: known.map((category) => rowsOf.get(category) ?? 0),
    otherRows: others.reduce((sum, [, rows]) => sum + rows, 0),
    capacity,
  }
  if (others.length <= room) return { ...tally, others }
  return kind === 'text' ? tally : { ...tally, frequent: frequentItems(counted) }
}

/**
 * Returns the tally of both: exact, associative and, but for the order of categories, symmetric. It knows the categories that both know.
 *
 * The others stay apart as long as both keep all of theirs apart and they are not too many; after that, only their sum and the most frequent of all are left.
 */
export function mergeTallies(
  a: CategoryTally,
  b: CategoryTally,
  kind: TallyOptions['kind'],
): CategoryTally {
  const rowsOf = addUp([...tallied(a), ...tallied(b)])
  const knownToB = new Set(b.known)
  const known = a.known.filter((category) => knownToB.has(category))
  const isKnown = new Set(known)
  const knownRows = known.map((category) => rowsOf.get(category) ?? 0)
  const capacity = Math.min(a.capacity, b.capacity)
  const otherRows = tallyRows(a) + tallyRows(b) - knownRows.reduce((sum, rows) => sum + rows, 0)
  const tally = { known, knownRows, otherRows, capacity }
  if (isComplete(a) && isComplete(b)) {
    const others = [...rowsOf].filter(([category]) => !isKnown.has(category))
    if (others.length <= capacity) return { ...tally, others }
  }
  if (kind === 'text') return tally
  return { ...tally, frequent: mergeFrequentItems(frequentOf(a), frequentOf(b)) }
}

/** Returns every category that the tally names, known ones first, with its rows; those without a row are left out. */
export function tallied({ known, knownRows, others = [] }: CategoryTally): Counted {
  const named = known.map((category, i) => [category, knownRows[i]!] as const)
  return [...named, ...others].filter(([, rows]) => rows > 0)
}

/** Returns the rows that the tally counted. */
export function tallyRows({ knownRows, otherRows }: CategoryTally): number {
  return knownRows.reduce((sum, rows) => sum + rows, 0) + otherRows
}

/** Returns whether every category is named: nothing hides in a sum. */
export function isComplete({ others }: CategoryTally): boolean {
  return others !== undefined
}

function frequentOf(tally: CategoryTally): FrequentItems {
  return tally.frequent ?? frequentItems(tallied(tally))
}

function addUp(counted: Counted): Map<string, number> {
  const rowsOf = new Map<string, number>()
  for (const [category, rows] of counted) rowsOf.set(category, (rowsOf.get(category) ?? 0) + rows)
  return rowsOf
}
