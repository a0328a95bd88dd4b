import {
  type CategoricalColumn,
  type Column,
  castColumn,
  type TextColumn,
} from '@leeway/stats-core'
import { isWithin } from '../performance/labels/join-labels.ts'
import { labelOf } from '../performance/labels/label-of.ts'
import type { PreparedColumn } from '../reference/prepare-column.ts'
import { keptOr } from './kept-or.ts'

/** Whole numbers that are fewer than so many are labels, as they are to `inferTask`. */
const FEW = 5

const bits = ['0', '1']
const booleans = ['false', 'true']

/**
 * Returns the current column with its labels written as the reference writes them, so that `1`, `"1.0"` and `true` are one label to drift, checks and relations as they are to the performance
 * ({@link labelOf}). Labels that the reference does not know stay as they are, and so does what it writes in the same way, be it one of several ways: a reference that mixes `1` and `1.0` knows both. The column itself where there is nothing to respell.
 *
 * Labels are those of target and prediction, where the reference holds strings, booleans or fewer than five different numbers, all whole, and one label at least is on both sides. Of a
 * feature only booleans are: `true` and `"True"`, where neither side holds anything else. Of a stored profile the labels are those that it names: of categories, none of numbers or of a sensitive column, which has hashes.
 */
export function respellLabels(reference: PreparedColumn, column: Column): Column {
  const { role, kind } = reference
  if (role === 'datetime') return column
  const spellings = keptOr(
    () => spellingsOf(reference.sample.column),
    () => undefined,
  )
  const written =
    kind === 'numeric' || 'codes' in column ? column : castColumn(column, 'categorical')
  if (spellings === undefined || !('codes' in written)) return column
  const { known, all } = spellings
  const labels = written.categories.map(labelOf)
  const labelsKnown = [...known.keys()]
  const isOutcome = role === 'target' || role === 'prediction'
  if (!isOutcome && !(isWithin(labelsKnown, booleans) && isWithin(labels, booleans))) return column
  const translated = labels.map(translation(labelsKnown, labels))
  if (!translated.some((label) => known.has(label))) return column
  const respelled = withCategories(
    written,
    written.categories.map((category, place) =>
      all.has(category) ? category : (known.get(translated[place]!) ?? category),
    ),
  )
  if (kind !== 'numeric') return respelled
  const numbers = castColumn(respelled, 'numeric')
  return numbers.kind === 'failed' ? column : numbers
}

/** How a column writes its labels. */
interface Spellings {
  /** By label; of several ways the first by its characters. */
  readonly known: ReadonlyMap<string, string>
  readonly all: ReadonlySet<string>
}

/** `undefined` where the column holds no labels. */
function spellingsOf(column: Column): Spellings | undefined {
  if ('codes' in column) {
    if (column.kind === 'text') return undefined
    const sorted = column.categories.toSorted().reverse()
    const known = new Map(sorted.map((category) => [labelOf(category), category]))
    return { known, all: new Set(sorted) }
  }
  if (column.kind !== 'numeric') return undefined
  const seen = new Map<string, string>()
  let last = Number.NaN
  for (const value of column.values) {
    if (value === last || Number.isNaN(value)) continue
    if (!Number.isInteger(value)) return undefined
    seen.set(labelOf(value), labelOf(value))
    if (seen.size >= FEW) return undefined
    last = value
  }
  return { known: seen, all: new Set(seen.values()) }
}

/** Zeros and ones on one side and booleans on the other speak of the same, as in `joinLabels`. */
function translation(
  known: readonly string[],
  labels: readonly string[],
): (label: string) => string {
  const [from, to] = isWithin(known, bits) ? [booleans, bits] : [bits, booleans]
  if (!isWithin(known, to) || !isWithin(labels, from)) return (label) => label
  return (label) => to[from.indexOf(label)]!
}

type StringColumn = CategoricalColumn | TextColumn

function withCategories(column: StringColumn, spellings: readonly string[]): StringColumn {
  if (spellings.every((spelling, place) => spelling === column.categories[place])) return column
  const categories = [...new Set(spellings)]
  const places = spellings.map((spelling) => categories.indexOf(spelling))
  const codes = column.codes.map((code) => (code < 0 ? code : places[code]!))
  return { ...column, codes, categories }
}
