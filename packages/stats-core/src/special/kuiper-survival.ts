/**
 * Returns P(V ≥ λ) for the limiting law of Kuiper's √e·V, in [0, 1].
 *
 * `2 Σ (4j²λ² − 1) e^(−2j²λ²)` (Kuiper 1960) from 1.2 upwards; below, one minus its Poisson
 * transform `√(2π) π²/λ³ Σ k² e^(−π²k²/(2λ²))`, in which all terms are positive.
 *
 * @param lambda at least 0
 */
export function kuiperSurvival(lambda: number): number {
  if (lambda <= 0) return 1
  return lambda < 1.2 ? 1 - transformedSeries(lambda) : Math.min(1, tailSeries(lambda))
}

function tailSeries(lambda: number): number {
  let sum = 0
  for (let j = 1; ; j += 1) {
    const exponent = 2 * j * j * lambda * lambda
    const term = (2 * exponent - 1) * Math.exp(-exponent)
    sum += term
    if (!(term > sum * 1e-17)) return 2 * sum
  }
}

function transformedSeries(lambda: number): number {
  const rate = Math.PI ** 2 / (2 * lambda * lambda)
  let sum = 0
  for (let k = 1; ; k += 1) {
    const term = k * k * Math.exp(-rate * k * k)
    sum += term
    if (!(term > sum * 1e-17)) return ((Math.sqrt(2 * Math.PI) * Math.PI ** 2) / lambda ** 3) * sum
  }
}
