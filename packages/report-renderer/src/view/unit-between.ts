const units: readonly (readonly [ratio: number, words: string])[] = [
  [2.2046, 'pounds to a kilogram'],
  [1000, 'thousand to one'],
  [60, 'minutes to an hour'],
  [100, 'per cent to a share'],
  [1.609344, 'kilometres to a mile'],
  [3.28084, 'feet to a metre'],
]

/** Share of the factor that the medians' ratio may lie beside it: their own error where there are some hundred rows. */
const medianTolerance = 0.03

/** Of the ratio of the distances between the quartiles, which is known less well. */
const spreadTolerance = 0.25

/** Percentiles of a column by name. */
type Quantiles = Readonly<Record<string, number>>

/**
 * Returns the two units that a column may have been confused in, in words: its median moved by the factor between them or its inverse (3 % beside it at most), and the distance between its
 * quartiles by the same (25 % at most). `undefined` where it did not, or where a median lies nearer to 0 than half that distance, for its ratio then means nothing.
 */
export function unitBetween(before: Quantiles, now: Quantiles): string | undefined {
  if (!isFarFromZero(before) || !isFarFromZero(now)) return undefined
  const ratio = medianOf(now) / medianOf(before)
  const spread = spreadOf(now) / spreadOf(before)
  return units.find(([factor]) =>
    [factor, 1 / factor].some(
      (each) => isWithin(ratio, each, medianTolerance) && isWithin(spread, each, spreadTolerance),
    ),
  )?.[1]
}

/** `false` where the quartiles are not known. */
function isFarFromZero(quantiles: Quantiles): boolean {
  const size = Math.abs(medianOf(quantiles))
  return size > 0 && size >= spreadOf(quantiles) / 2
}

function medianOf({ p50 = Number.NaN }: Quantiles): number {
  return p50
}

function spreadOf({ p25 = Number.NaN, p75 = Number.NaN }: Quantiles): number {
  return p75 - p25
}

function isWithin(value: number, factor: number, tolerance: number): boolean {
  return Math.abs(value / factor - 1) <= tolerance
}
