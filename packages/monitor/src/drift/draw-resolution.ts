/** With so few draws as extreme as the data, more draws could still make a p-value much smaller. */
const FEW = 5

/** 4,000 draws: fine enough for twenty columns. */
const COARSEST = 0.00025

/** A million draws: seconds for a column; nothing is drawn more finely. */
export const finestDrawn = 1e-6

/** 1,000 draws: where more columns are judged, the first round. */
export const firstRound = 0.001

/**
 * Returns how finely a p-value may have to be drawn before no column's verdict depends on the number of draws: until its floor lies below a tenth of
 * `level`, or {@link finestDrawn} is reached.
 *
 * @param level p-value that the column would have to reach if it alone had drifted: alpha / columns with Benjamini-Hochberg
 */
export function finestResolution(level: number): number {
  return Math.max(finestDrawn, Math.min(COARSEST, level / 10))
}

/** Returns how finely a p-value is drawn at first: as finely as it may have to be where 4,000 draws suffice for that, else by {@link firstRound}. */
export function firstResolution(level: number): number {
  const finest = finestResolution(level)
  return finest < COARSEST ? firstRound : finest
}

/**
 * Returns the p-value to report of draws that ended before they were as fine as they may become, or `undefined` where more draws would change little: fewer than
 * five of all the draws that `resolution` allows were as extreme as the data. It is then 5 / (draws + 1), as if four had been.
 *
 * Rounding up makes it harmless that whether to draw on depends on this column's draws and on all other columns. With draws that go on from the same seed, a
 * p-value at or above 5 / (draws + 1) is reported at most when the p-value of these draws was as small, one below it only by the p-value of more
 * draws; both keep P(p ≤ a) ≤ a, so the reported one does.
 *
 * @param pValue (g + 1) / (draws + 1), g draws being as extreme as the data
 * @param draws made at this resolution, where the test says so
 */
export function unfinishedPValue(
  pValue: number,
  draws: unknown,
  resolution: number,
  finest: number,
): number | undefined {
  if (resolution <= finest || draws !== Math.ceil(1 / resolution)) return undefined
  const bound = FEW / (draws + 1)
  return pValue <= bound ? bound : undefined
}
