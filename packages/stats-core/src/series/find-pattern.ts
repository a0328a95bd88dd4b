import { seededRandom } from '../random/seeded-random.ts'
import { normalScores } from './normal-scores.ts'
import { outlyingValue } from './outlying-value.ts'
import { patternPValue } from './pattern-p-value.ts'
import { patternRatios } from './pattern-ratios.ts'

/** Values below which no pattern can be told from chance. */
export const fewestValues = 8

/** The patterns looked for. */
export type PatternKind = 'shift' | 'slope' | 'excursion' | 'season' | 'spike'

/** The pattern that a series shows most clearly, and how often chance would show one. */
export interface SeriesPattern {
  readonly kind: PatternKind
  /** Index of the first value that a shift, an excursion or a spike sets apart; 0 for the others. */
  readonly from: number
  /** Index behind the last one. */
  readonly to: number
  /** Probability, in (0, 1], that a series without a pattern shows any of those looked for so clearly. */
  readonly pValue: number
}

/** What a search for a pattern takes. */
export interface FindPatternOptions {
  /** The season of each value, whole numbers from 0. Default: no season is looked for. */
  readonly seasons?: readonly number[]
  /** Seed of the order in which equal values are ranked. @defaultValue 'leeway' */
  readonly seed?: string
}

/** The spike's part of the probability of a false pattern; the others share the rest evenly. */
const spikeWeight = 0.4

/**
 * Returns the pattern that a series shows most clearly: a change of level, a slope, an excursion that returned, a season, or one value far
 * outside the others. `undefined` for fewer than 8 values, or where all are equal.
 *
 * The first four are likelihood ratios of normal scores against AR(1) noise ({@link patternRatios}), so that neither autocorrelation nor
 * skew nor a single outlier makes a pattern; the last is a studentized deviate in the shape of the other values ({@link outlyingValue}). Each
 * p-value comes from a drawn law ({@link patternPValue}) and is divided by its pattern's weight, 0.4 for the spike and equal parts of 0.6 for
 * the others (weighted Bonferroni): a level of 0.05 is wrong on at most 5 % of series without a pattern, for φ up to
 * 0.6 (not where the values are long runs of one and the same with rare clusters between). Measured in `packages/monitor/bench/trends/results.md`. Cost O(n²), some 2 ms at 200 values.
 *
 * @param values finite, oldest first, at about equal distances; p-values are calibrated up to 200
 */
export function findPattern(
  values: readonly number[],
  { seasons, seed = 'leeway' }: FindPatternOptions = {},
): SeriesPattern | undefined {
  if (values.length < fewestValues || values.every((value) => value === values[0])) return undefined
  const ratios = patternRatios(normalScores(values, seededRandom(seed)), seasons)
  const outlying = outlyingValue(values)
  const kinds =
    seasons === undefined
      ? (['shift', 'slope', 'excursion'] as const)
      : (['shift', 'slope', 'excursion', 'season'] as const)
  const whole = { from: 0, to: values.length }
  const weight = (1 - spikeWeight) / kinds.length
  const found: SeriesPattern[] = [
    ...kinds.map((kind) => {
      const { ratio, ...place } = ratios[kind]!
      const pValue = patternPValue(kind, ratio, values.length) / weight
      return { kind, ...whole, ...place, pValue }
    }),
    {
      kind: 'spike',
      from: outlying.index,
      to: outlying.index + 1,
      pValue: patternPValue('spike', outlying.distance, values.length) / spikeWeight,
    },
  ]
  const best = found.reduce((least, next) => (next.pValue < least.pValue ? next : least))
  return { ...best, pValue: Math.min(1, best.pValue) }
}
