import { requireSequentialOptions } from './require-sequential-options.ts'

/** How finely a p-value is drawn. */
export interface SequentialOptions {
  /** The smallest p-value worth telling apart, in (0, 1); bounds the number of draws by its inverse. */
  readonly resolution?: number
  /** Draws as extreme as the data after which drawing ends, ≥ 1; default 100, a relative standard error of 10 %. Infinity draws all. */
  readonly enough?: number
}

/** What {@link sequentialPValue} learned. */
export interface SequentialPValue {
  /** In (0, 1]. */
  readonly pValue: number
  /** Relabelings drawn. */
  readonly draws: number
}

/** Of its own scale, how far rounding may move a statistic of the same rows. */
const ROUNDING = 1e-11

/**
 * Returns the p-value of `observed` among draws of the same statistic under random labels, large values being extreme.
 *
 * (g + 1) / (B + 1) with g of B draws at least as large (Phipson and Smyth 2010); or, once `enough` draws were as large, `enough` over the draws made (Besag
 * and Clifford 1991). P(p ≤ a) ≤ a under no drift for every a, either way.
 *
 * @param draw the statistic under the next random labels
 * @param scale of the statistic, for comparing up to rounding
 * @throws StatsError `invalid_option` when `resolution` is outside (0, 1) or `enough` below 1
 */
export function sequentialPValue(
  observed: number,
  draw: () => number,
  { resolution = 0.001, enough = 100 }: SequentialOptions,
  scale = 1,
): SequentialPValue {
  requireSequentialOptions(resolution, enough)
  const extreme = observed - ROUNDING * scale
  const most = Math.ceil(1 / resolution)
  let exceedances = 0
  for (let draws = 1; draws <= most; draws += 1) {
    if (draw() >= extreme) exceedances += 1
    if (exceedances >= enough) return { pValue: exceedances / draws, draws }
  }
  return { pValue: (exceedances + 1) / (most + 1), draws: most }
}
