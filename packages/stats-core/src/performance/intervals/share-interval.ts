import { wilsonInterval } from './wilson-interval.ts'

/**
 * Returns the interval of a figure in [0, 1] whose sampling variance is known: Wilson's, at the size at which a proportion has that variance
 * (Dean and Pagano 2015, J. Surv. Stat. Methodol. 3, of proportions in complex samples). Unlike estimate ± z · error it stays in [0, 1] and
 * keeps its width at both ends, where estimated variances vanish.
 *
 * @param share the figure, in [0, 1]
 * @param variance its sampling variance; where 0, `size` rows are taken to have been observed
 * @param size rows, or effective rows, behind the figure
 * @param confidence in (0, 1)
 * @throws StatsError `invalid_option`
 */
export function shareInterval(
  share: number,
  variance: number,
  size: number,
  confidence: number,
): [number, number] {
  const spread = share * (1 - share)
  return wilsonInterval(share, variance > 0 && spread > 0 ? spread / variance : size, confidence)
}
