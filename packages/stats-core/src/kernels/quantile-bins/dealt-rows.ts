/** Where the reference's rows lie among all rows in a deal at random; asked from the lowest row to the highest. */
export interface DealtRows {
  /** Deals anew. */
  readonly deal: () => void
  /** Returns how many of the reference's rows lie in [from, to), `marked` of them being in the `rows` rows from `from` on. */
  readonly count: (from: number, to: number, marked: number, rows: number) => number
  /** Returns the place of the `nth` of the `marked` rows of the reference in [from, to). */
  readonly nth: (from: number, to: number, marked: number, nth: number) => number
}
