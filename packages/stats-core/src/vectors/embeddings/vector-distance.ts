/** How far two vectors are apart, as in `scipy.spatial.distance`. */
export type VectorDistance = 'euclidean' | 'cosine' | 'cityblock' | 'chebyshev'

/** Returns the distance of two vectors of one length, ≥ 0; cosine: 1 − cos of their angle in [0, 2], NaN for a vector of zeros. */
export function vectorDistance(metric: VectorDistance, a: Float64Array, b: Float64Array): number {
  switch (metric) {
    case 'euclidean':
      return Math.sqrt(sumOver(a, (x, k) => (x - b[k]!) ** 2))
    case 'cityblock':
      return sumOver(a, (x, k) => Math.abs(x - b[k]!))
    case 'chebyshev':
      return a.reduce((most, x, k) => Math.max(most, Math.abs(x - b[k]!)), 0)
    case 'cosine': {
      const product = sumOver(a, (x, k) => x * b[k]!)
      const lengths = sumOver(a, (x) => x * x) * sumOver(b, (x) => x * x)
      return Math.max(0, 1 - product / Math.sqrt(lengths))
    }
  }
}

function sumOver(vector: Float64Array, term: (x: number, k: number) => number): number {
  return vector.reduce((sum, x, k) => sum + term(x, k), 0)
}
