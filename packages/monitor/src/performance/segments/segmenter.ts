import type { Column, Sample } from '@leeway/stats-core'

/** How rows fall into the segments of one column: by value, or by bin. */
export interface Segmenter {
  /** The segments, by their code. */
  readonly names: readonly string[]
  /** Returns the segment of some rows of a column of the same kind, in their order; by default of all. */
  readonly codesOf: (column: Column, rows?: Uint32Array) => Uint8Array
}

/** As many bins as a reader compares at a glance. */
const BINS = 5
/** Up to so many different numbers each is a segment of its own. */
const MOST_VALUES = 10
const MOST_CATEGORIES = 20

/**
 * Returns the segments of a column, decided on the reference; `undefined` for free text, timestamps and columns with one segment only.
 *
 * | column | segments |
 * |---|---|
 * | at most 10 different numbers | each number, and all others |
 * | more numbers | fifths of the reference, `(low, high]` |
 * | categories | the 20 most frequent ones of the reference, and all others |
 *
 * Missing values are a segment of their own.
 */
export function segmenterOf(reference: Sample): Segmenter | undefined {
  const segmenter =
    reference.kind === 'numeric'
      ? ofNumbers(reference.finite)
      : reference.kind === 'categorical'
        ? ofCategories(reference)
        : undefined
  return segmenter !== undefined && segmenter.names.length > 2 ? segmenter : undefined
}

const MISSING = 'missing'
const OTHERS = 'all others'

function ofNumbers(sorted: Float64Array): Segmenter {
  const distinct = distinctUpTo(sorted, MOST_VALUES)
  if (distinct !== undefined) {
    const others = distinct.length
    return {
      names: [...distinct.map(String), OTHERS, MISSING],
      codesOf: (column, rows) => {
        const codes = new Uint8Array(rows?.length ?? column.length)
        return 'values' in column
          ? placesOf(column.values, rows, distinct, codes)
          : codes.fill(others + 1)
      },
    }
  }
  const edges = Array.from({ length: BINS - 1 }, (_, k) => quantile(sorted, (k + 1) / BINS))
  const inner = [...new Set(edges)]
  const shown = inner.map((edge) => String(Number(edge.toPrecision(6))))
  const names = [
    `up to ${shown[0]}`,
    ...shown.slice(1).map((high, k) => `above ${shown[k]}, up to ${high}`),
    `above ${shown.at(-1)}`,
  ]
  return {
    names: [...names, MISSING],
    codesOf: (column, rows) => {
      const codes = new Uint8Array(rows?.length ?? column.length)
      return 'values' in column
        ? binsOf(column.values, rows, inner, codes)
        : codes.fill(names.length)
    },
  }
}

/** Writes the place of each value among the different ones; after the last for any other, and one further for a missing one. */
function placesOf(
  values: Float64Array,
  rows: Uint32Array | undefined,
  distinct: readonly number[],
  codes: Uint8Array,
): Uint8Array {
  const size = distinct.length
  for (let i = 0; i < codes.length; i++) {
    const value = values[rows === undefined ? i : rows[i]!]!
    let place = 0
    while (place < size && distinct[place] !== value) place++
    codes[i] = Number.isNaN(value) ? size + 1 : place
  }
  return codes
}

/** Writes how many of the edges lie below each value; one more than there are edges for a missing one. */
function binsOf(
  values: Float64Array,
  rows: Uint32Array | undefined,
  inner: readonly number[],
  codes: Uint8Array,
): Uint8Array {
  const edges = Float64Array.from(inner)
  const missing = edges.length + 1
  for (let i = 0; i < codes.length; i++) {
    const value = values[rows === undefined ? i : rows[i]!]!
    let bin = Number.isNaN(value) ? missing : 0
    for (let k = 0; k < edges.length; k++) bin += value > edges[k]! ? 1 : 0
    codes[i] = bin
  }
  return codes
}

function ofCategories({
  column,
  counts,
}: Extract<Sample, { readonly counts: Float64Array }>): Segmenter {
  const names = column.categories
    .map((name, code) => ({ name, count: counts[code]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_CATEGORIES)
    .map(({ name }) => name)
  const others = names.length
  return {
    names: [...names, OTHERS, MISSING],
    codesOf: (current, rows) => {
      const codes = new Uint8Array(rows?.length ?? current.length)
      if (!('codes' in current)) return codes.fill(others + 1)
      const places = new Map(names.map((name, place) => [name, place]))
      const read = current.categories.map((name) => places.get(name) ?? others)
      for (let i = 0; i < codes.length; i++) {
        const code = current.codes[rows === undefined ? i : rows[i]!]!
        codes[i] = code < 0 ? others + 1 : read[code]!
      }
      return codes
    },
  }
}

/** The different values of a sorted sample, `undefined` where there are more than `most`. */
function distinctUpTo(sorted: Float64Array, most: number): number[] | undefined {
  const distinct: number[] = []
  for (let at = 0; at < sorted.length; at = firstAbove(sorted, sorted[at]!, at)) {
    if (distinct.length === most) return undefined
    distinct.push(sorted[at]!)
  }
  return distinct
}

/** Index of the first value from `from` on that is larger. */
function firstAbove(sorted: Float64Array, value: number, from: number): number {
  let low = from
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** Inverse of the empirical distribution function: a value of the sample. */
function quantile(sorted: Float64Array, probability: number): number {
  return sorted[Math.max(0, Math.ceil(probability * sorted.length) - 1)]!
}
