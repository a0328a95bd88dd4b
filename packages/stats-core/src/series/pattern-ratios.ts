import { bestExcursion } from './best-excursion.ts'
import { bestShift, type Stretch } from './best-shift.ts'
import { explainedBySeason } from './explained-by-season.ts'
import { explainedBySlope } from './explained-by-slope.ts'
import { whitenSeries } from './whitened-series.ts'

/** Values that a level has to last before it is one. */
const leastStretch = 3

const autocorrelations = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** How much better each pattern fits than a level, and where it lies. */
export interface PatternRatios {
  readonly shift: LocatedRatio
  readonly excursion: LocatedRatio
  readonly slope: { readonly ratio: number }
  /** Where seasons are given. */
  readonly season?: { readonly ratio: number }
}

/** A likelihood ratio, and the stretch at which it is largest. */
export interface LocatedRatio {
  /** Twice the gain in log likelihood, at least 0. */
  readonly ratio: number
  readonly from: number
  readonly to: number
}

interface Fit {
  readonly deviance: number
  readonly stretch: Stretch
}

/**
 * Returns for each pattern twice the log of the likelihood ratio against a constant level, both with AR(1) noise whose φ in [0, 0.9] is
 * estimated with it (steps of 0.1): what a high φ explains is no pattern, and what a pattern explains is no φ.
 *
 * Exact Gaussian likelihood, the variance profiled out: n ln(RSS(φ)) − ln(1 − φ²), least over φ and the pattern's place. A law over the
 * place is not chi-squared: {@link patternPValue} has it. Cost O(n²).
 *
 * @param scores about normal ({@link normalScores}), length n ≥ 8
 * @param seasons the season of each value, whole numbers from 0, where a season is looked for
 */
export function patternRatios(scores: Float64Array, seasons?: readonly number[]): PatternRatios {
  const rows = scores.length
  const nowhere = { from: 0, to: rows, explained: 0 }
  const none: Fit = { deviance: Number.POSITIVE_INFINITY, stretch: nowhere }
  let level = Number.POSITIVE_INFINITY
  let [shift, excursion, slope, season] = [none, none, none, none]
  for (const autocorrelation of autocorrelations) {
    const series = whitenSeries(scores, autocorrelation)
    const deviance = (explained: number) =>
      rows * Math.log(series.residual - explained) - Math.log(1 - autocorrelation ** 2)
    const better = (fit: Fit, stretch: Stretch): Fit => {
      const found = deviance(stretch.explained)
      return found < fit.deviance ? { deviance: found, stretch } : fit
    }
    level = Math.min(level, deviance(0))
    shift = better(shift, bestShift(series, leastStretch))
    if (rows >= 3 * leastStretch) {
      excursion = better(excursion, bestExcursion(series, leastStretch))
    }
    slope = better(slope, { ...nowhere, explained: explainedBySlope(series) })
    if (seasons !== undefined) {
      season = better(season, { ...nowhere, explained: explainedBySeason(series, seasons) })
    }
  }
  const ratio = ({ deviance, stretch: { from, to } }: Fit) => ({
    ratio: Math.max(0, level - deviance),
    from,
    to,
  })
  return {
    shift: ratio(shift),
    excursion: ratio(excursion),
    slope: ratio(slope),
    ...(seasons === undefined ? {} : { season: ratio(season) }),
  }
}
