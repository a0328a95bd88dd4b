import type { DriftWhen } from '@leeway/monitoring-report'

/** Returns whether `score` lies on the side of `threshold` that means drift. NaN never does. */
export function isDrift(score: number, threshold: number, driftWhen: DriftWhen): boolean {
  switch (driftWhen) {
    case 'below':
      return score < threshold
    case 'at-or-below':
      return score <= threshold
    case 'above':
      return score > threshold
    case 'at-or-above':
      return score >= threshold
  }
}
