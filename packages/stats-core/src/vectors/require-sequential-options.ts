import { StatsError } from '../stats-error.ts'

/**
 * Returns nothing when a p-value can be drawn that finely.
 *
 * @throws StatsError `invalid_option` when `resolution` is outside (0, 1) or `enough` below 1
 */
export function requireSequentialOptions(resolution: number, enough: number): void {
  if (!(resolution > 0 && resolution < 1) || !(enough >= 1)) {
    throw new StatsError(
      'invalid_option',
      `permutation: resolution is ${resolution} and enough ${enough}, must lie in (0, 1) and be at least 1`,
    )
  }
}
