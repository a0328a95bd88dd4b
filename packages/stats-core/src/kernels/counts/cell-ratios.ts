import { likelihoodRatioTerm } from './likelihood-ratio-statistic.ts'

/** What the cells of a 2 × cells table say, each by itself. */
export interface CellRatios {
  /** The likelihood ratio statistic G of the whole table, ≥ 0. */
  readonly ratio: number
  /** The largest G of one cell against all others, a 2 × 2 table, ≥ 0: how far the one share that moved furthest has moved. */
  readonly largest: number
  /** Pearson's chi-square of the whole table, ≥ 0. */
  readonly pearson: number
}

/** A cell's terms, by how many of its rows the reference has. */
interface CellTerms {
  readonly total: number
  /** Rows of the reference that the first place stands for. */
  readonly from: number
  /** Of G; NaN where it has not been computed yet. */
  readonly ratios: Float64Array
  /** Of the cell alone. */
  readonly singles: Float64Array
}

/** Tables further than so many standard deviations from what is expected are hardly ever drawn. */
const WIDTH = 6

/**
 * Returns a function that gives the {@link CellRatios} of tables of n and m rows, for many tables of the same margins: logarithms are taken once for each number of rows of a cell, not once for each table.
 *
 * Any table of n and m rows is right, in any order of cells; those of other margins only take longer. Cost O(cells); memory O(cells × √rows).
 */
export function cellRatios(
  n: number,
  m: number,
): (reference: Float64Array, current: Float64Array) => CellRatios {
  const known = new Map<number, CellTerms>()
  const atPlace: CellTerms[] = []
  const termsOf = (total: number): CellTerms => {
    const terms = known.get(total) ?? noTerms(total, n, m)
    known.set(total, terms)
    return terms
  }
  return (reference, current) => {
    let [half, largest, squares] = [0, 0, 0]
    for (let i = 0; i < reference.length; i++) {
      const r = reference[i]!
      const c = current[i]!
      const total = r + c
      const missing = (n * c - m * r) / (n + m)
      squares += (missing * missing) / total
      let terms = atPlace[i]
      if (terms?.total !== total) {
        terms = termsOf(total)
        atPlace[i] = terms
      }
      const place = r - terms.from
      let ratio = terms.ratios[place]
      let single = terms.singles[place]
      if (ratio === undefined || single === undefined || Number.isNaN(ratio)) {
        ratio = likelihoodRatioTerm(r, missing) + likelihoodRatioTerm(c, -missing)
        single = ratio + likelihoodRatioTerm(n - r, -missing) + likelihoodRatioTerm(m - c, missing)
        if (place >= 0 && place < terms.ratios.length) {
          terms.ratios[place] = ratio
          terms.singles[place] = single
        }
      }
      half += ratio
      if (single > largest) largest = single
    }
    const pearson = squares * ((n + m) / n) * ((n + m) / m)
    return { ratio: 2 * half, largest: 2 * largest, pearson }
  }
}

function noTerms(total: number, n: number, m: number): CellTerms {
  const expected = (total * n) / (n + m)
  const width = WIDTH * Math.sqrt((expected * m) / (n + m)) + 1
  const from = Math.max(0, Math.floor(expected - width))
  const to = Math.min(total, Math.ceil(expected + width))
  const unknown = (): Float64Array => new Float64Array(to - from + 1).fill(Number.NaN)
  return { total, from, ratios: unknown(), singles: unknown() }
}
