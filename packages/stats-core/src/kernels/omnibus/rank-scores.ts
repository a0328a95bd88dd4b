/**
 * The scores of a linear rank test, given by what they add up to: `below(u)` is the integral of the score from 0 to the rank share u,
 * so that the mean score of any stretch of ranks, and of a run of equal values, is a difference.
 */
export interface RankScores {
  /** ∫₀ᵘ score, for u in [0, 1]. */
  readonly below: (u: number) => number
}

/**
 * Scores −ln(2 min(u, 1 − u)): high at both ends, low in the middle. The locally most powerful rank test of a change of scale of the
 * Laplace distribution; for the normal one as powerful as squared normal scores (Klotz 1962).
 */
export const spreadScores: RankScores = {
  below: (u) => (u <= 0.5 ? lowHalf(u) : 1 - lowHalf(1 - u)),
}

/**
 * Scores (−ln(1 − u))³: the cube of the exponential scores of Savage (1956), which look at the highest few per cent; a small share of
 * the rows that moved up stands out.
 */
export const upperTailScores: RankScores = { below: (u) => 6 - cubedLogarithm(1 - u) }

/** Scores (−ln u)³: {@link upperTailScores} for the lowest few per cent. */
export const lowerTailScores: RankScores = { below: cubedLogarithm }

/**
 * Scores P₄(2u − 1), the fourth component of Neyman's smooth test (1937): high in the middle and at the ends, low between. It sees a
 * peak that splits in two, which neither location nor spread shows.
 */
export const peakScores: RankScores = {
  below: (u) => {
    const x = 2 * u - 1
    const square = x * x
    return (x * (1 - square) * (3 - 7 * square)) / 16
  },
}

/** ∫₀ᵘ −ln(2t) dt for u in [0, ½]. */
function lowHalf(u: number): number {
  return u > 0 ? u * (1 - Math.log(2 * u)) : 0
}

/** ∫₀ᵘ (−ln t)³ dt. */
function cubedLogarithm(u: number): number {
  if (!(u > 0)) return 0
  const l = -Math.log(u)
  return u * (6 + l * (6 + l * (3 + l)))
}
