/** A loss of the margin: how bad the decision `p` is for a row of class `y`, −1 or 1. */
export interface MarginLoss {
  readonly loss: (p: number, y: number) => number
  /** Derivative of the loss by `p`. */
  readonly slope: (p: number, y: number) => number
}

/** Logistic loss ln(1 + e^−py), by its asymptotes beyond |py| = 18, as scikit-learn has it. */
export const logisticLoss: MarginLoss = Object.freeze({
  loss: (p: number, y: number) => {
    const z = p * y
    if (z > 18) return Math.exp(-z)
    return z < -18 ? -z : Math.log(1 + Math.exp(-z))
  },
  slope: (p: number, y: number) => {
    const z = p * y
    if (z > 18) return Math.exp(-z) * -y
    return z < -18 ? -y : -y / (Math.exp(z) + 1)
  },
})

/** Modified Huber loss (Zhang 2004, ICML): squared hinge (1 − py)² from py = −1 up to 1, and the line −4 py below. */
export const modifiedHuberLoss: MarginLoss = Object.freeze({
  loss: (p: number, y: number) => {
    const z = p * y
    if (z >= 1) return 0
    return z >= -1 ? (1 - z) * (1 - z) : -4 * z
  },
  slope: (p: number, y: number) => {
    const z = p * y
    if (z >= 1) return 0
    return z >= -1 ? 2 * (1 - z) * -y : -4 * y
  },
})
