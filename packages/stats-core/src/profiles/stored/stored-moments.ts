import { mergeMoments } from '../../sketches/merge-moments.ts'
import type { Moments } from '../moments.ts'
import type { StoredMoments } from './stored-profile.ts'

/** Returns the moments as plain JSON, under the name that a profile has them by; nothing for an empty sample. */
export function storeMoments({ count, mean, rootOfSquares }: Moments): {
  readonly moments?: StoredMoments
} {
  if (count === 0) return {}
  const spread = Number.isFinite(rootOfSquares) ? { rootOfSquares } : {}
  return { moments: { mean: mean + 0, ...spread } }
}

/** Returns the moments of `count` values again. */
export function readMoments(stored: StoredMoments | undefined, count: number): Moments {
  const { mean = Number.NaN, rootOfSquares = count === 0 ? 0 : Number.POSITIVE_INFINITY } =
    stored ?? {}
  return { count, mean, rootOfSquares }
}

/** Returns the moments of two columns together, each with the number of its finite values. */
export function mergeStoredMoments(
  a: { readonly moments?: StoredMoments; readonly count: number },
  b: { readonly moments?: StoredMoments; readonly count: number },
): { readonly moments?: StoredMoments } {
  return storeMoments(
    mergeMoments(readMoments(a.moments, a.count), readMoments(b.moments, b.count)),
  )
}
