import { mergeDistinctSketches } from '../../sketches/distinct-sketch.ts'
import { mergeKllSketches } from '../../sketches/kll-sketch.ts'
import { mergeTallies } from './category-tally.ts'
import { mergeBins } from './counted-bins.ts'
import { profileError } from './profile-error.ts'
import { mergeMarks } from './rank-marks.ts'
import { mergeStoredMoments } from './stored-moments.ts'
import type {
  StoredColumn,
  StoredNumbers,
  StoredOrder,
  StoredParts,
  StoredProfile,
} from './stored-profile.ts'

/**
 * Returns the profile of the rows of both.
 *
 * | part | merged |
 * |---|---|
 * | rows, missing, NaN, infinite, characters, extremes | exact |
 * | distinct values | as if counted in one go: exact up to 256, then within 1.6 % |
 * | bins, marks, picture | exact where both were counted on the same edges, otherwise absent |
 * | categories | exact for those that both keep apart |
 * | moments | to rounding |
 * | quantiles, frequent categories | within the error that their sketch states |
 * | what only one look at all values gives (`unmerged`) | absent |
 *
 * All but the last three associative, and symmetric but for the order of columns and categories.
 *
 * @throws StatsError `invalid_option` when their columns differ in name, kind, or in whether they are sensitive
 */
export function mergeProfiles(a: StoredProfile, b: StoredProfile): StoredProfile {
  const ofB = new Map(b.columns.map((column) => [column.name, column]))
  const columns = a.columns.map((column) => {
    const other = ofB.get(column.name)
    if (other !== undefined) return mergeStoredColumns(column, other)
    throw profileError(`one part has a column ${JSON.stringify(column.name)} and the other has not`)
  })
  const known = new Set(a.columns.map(({ name }) => name))
  const extra = b.columns.find(({ name }) => !known.has(name))
  if (extra !== undefined) {
    throw profileError(`one part has a column ${JSON.stringify(extra.name)} and the other has not`)
  }
  const unreadable = [...a.unreadable]
  for (const column of b.unreadable) {
    if (!unreadable.some(({ name }) => name === column.name)) unreadable.push(column)
  }
  return { ...a, rows: a.rows + b.rows, columns, unreadable }
}

/**
 * Returns the column of the rows of both, as {@link mergeProfiles}.
 *
 * @throws StatsError `invalid_option` when they differ in kind
 */
function mergeStoredColumns(a: StoredColumn, b: StoredColumn): StoredColumn {
  if (a.sensitive !== b.sensitive) {
    throw profileError(
      `column ${JSON.stringify(a.name)} is sensitive in one part only, it must be in both or in none`,
    )
  }
  if (a.kind === 'numeric' && b.kind === 'numeric') return mergeNumbers(a, b)
  if (a.kind === 'timestamp' && b.kind === 'timestamp') {
    return { kind: 'timestamp', ...mergeOrder(a, b) }
  }
  if (a.kind === 'categorical' && b.kind === 'categorical') {
    const tally = mergeTallies(a.tally, b.tally, 'categorical')
    const digits = a.areDigits || b.areDigits ? { areDigits: true as const } : {}
    return { kind: 'categorical', ...digits, ...mergeParts(a, b), tally }
  }
  if (a.kind === 'text' && b.kind === 'text') {
    const tally = mergeTallies(a.tally, b.tally, 'text')
    return { kind: 'text', ...mergeParts(a, b), tally, characters: a.characters + b.characters }
  }
  throw profileError(
    `column ${JSON.stringify(a.name)} is ${a.kind} in one part and ${b.kind} in the other, both must be of one kind`,
  )
}

function mergeNumbers(a: StoredNumbers, b: StoredNumbers): StoredNumbers {
  const marks = mergeRankMarks(a, b)
  const picture = mergePictures(a, b)
  return {
    kind: 'numeric',
    ...mergeOrder(a, b),
    nan: a.nan + b.nan,
    ...mergeStoredMoments(withCount(a), withCount(b)),
    ...(marks === undefined ? {} : { marks }),
    ...(picture === undefined ? {} : { picture }),
  }
}

function withCount(column: StoredNumbers): StoredNumbers & { readonly count: number } {
  return { ...column, count: column.sketch.count }
}

/** A part without values, which had no marks of its own to choose, takes those of the other. */
function mergeRankMarks(a: StoredNumbers, b: StoredNumbers): StoredNumbers['marks'] {
  if (a.sketch.count === 0 && a.marks?.values.length === 0) return b.marks
  if (b.sketch.count === 0 && b.marks?.values.length === 0) return a.marks
  return mergeMarks(a.marks, b.marks)
}

function mergePictures(a: StoredNumbers, b: StoredNumbers): StoredNumbers['picture'] {
  if (a.sketch.count === 0 && a.picture === undefined) return b.picture
  if (b.sketch.count === 0 && b.picture === undefined) return a.picture
  return mergeBins(a.picture, b.picture)
}

function mergeOrder(a: StoredOrder, b: StoredOrder): StoredOrder {
  const bins = mergeBins(a.bins, b.bins)
  return {
    ...mergeParts(a, b),
    negativeInfinite: a.negativeInfinite + b.negativeInfinite,
    positiveInfinite: a.positiveInfinite + b.positiveInfinite,
    sketch: mergeKllSketches(a.sketch, b.sketch),
    ...(bins === undefined ? {} : { bins }),
  }
}

function mergeParts(a: StoredParts, b: StoredParts): StoredParts {
  return {
    name: a.name,
    rows: a.rows + b.rows,
    missing: a.missing + b.missing,
    distinct: mergeDistinctSketches(a.distinct, b.distinct),
    ...(a.sensitive ? { sensitive: true } : {}),
  }
}
