const SCALE_EXPONENT = 128
const SCALE = 2 ** SCALE_EXPONENT

/**
 * Returns P(Dₙ < d), exact, by Durbin's matrix formula in the form of Marsaglia, Tsang and Wang
 * (2003).
 *
 * With `d = (k − h)/n` the probability is `n!/nⁿ` times the middle element of the n-th power of a
 * (2k − 1)-square matrix. O((n d)³ log n): meant for small `n d`. Absolute error near 1e-14.
 *
 * @param n sample size, a whole number ≥ 1
 * @param d distance, with `n d > 0.5` and `d < 1`
 */
export function kolmogorovDurbin(n: number, d: number): number {
  const k = Math.ceil(n * d)
  const size = 2 * k - 1
  const power = powerWithExponent(durbinMatrix(size, k - n * d), size, n)
  let probability = power.matrix[(k - 1) * size + k - 1]!
  let exponent = power.exponent
  for (let i = 1; i <= n; i += 1) {
    probability = (probability * i) / n
    if (probability < 1 / SCALE) {
      probability *= SCALE
      exponent -= SCALE_EXPONENT
    }
  }
  return Math.min(1, probability * 2 ** exponent)
}

function durbinMatrix(size: number, h: number): Float64Array {
  const inverseFactorial = new Float64Array(size + 1)
  inverseFactorial[0] = 1
  for (let j = 1; j <= size; j += 1) inverseFactorial[j] = inverseFactorial[j - 1]! / j
  const matrix = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1) {
    for (let column = 1; column <= Math.min(row + 1, size - 1); column += 1) {
      matrix[row * size + column] = inverseFactorial[row - column + 1]!
    }
  }
  for (let j = 1; j < size; j += 1) {
    const edge = (1 - h ** j) * inverseFactorial[j]!
    matrix[(j - 1) * size] = edge
    matrix[size * size - j] = edge
  }
  const corner = 1 - 2 * h ** size + Math.max(2 * h - 1, 0) ** size
  matrix[(size - 1) * size] = corner * inverseFactorial[size]!
  return matrix
}

interface ScaledMatrix {
  readonly matrix: Float64Array
  readonly exponent: number
}

function powerWithExponent(base: Float64Array, size: number, n: number): ScaledMatrix {
  const middle = ((size - 1) / 2) * (size + 1)
  let square = base
  let squareExponent = 0
  let result: Float64Array | undefined
  let exponent = 0
  for (let bits = n; ; ) {
    if (bits % 2 === 1) {
      result = result ? multiply(result, square, size) : square
      exponent += squareExponent
      if (result[middle]! > SCALE) {
        result = result.map((value) => value / SCALE)
        exponent += SCALE_EXPONENT
      }
    }
    bits = Math.floor(bits / 2)
    if (bits === 0) return { matrix: result!, exponent }
    square = multiply(square, square, size)
    squareExponent *= 2
    if (square[middle]! > SCALE) {
      square = square.map((value) => value / SCALE)
      squareExponent += SCALE_EXPONENT
    }
  }
}

function multiply(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1) {
    for (let inner = 0; inner < size; inner += 1) {
      const factor = a[row * size + inner]!
      if (factor === 0) continue
      for (let column = 0; column < size; column += 1) {
        product[row * size + column]! += factor * b[inner * size + column]!
      }
    }
  }
  return product
}
