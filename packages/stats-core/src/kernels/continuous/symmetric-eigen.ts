/** Eigenvalues and, as columns in the same order, orthonormal eigenvectors. */
export interface SymmetricEigen {
  readonly values: Float64Array
  readonly vectors: Float64Array
}

/**
 * Returns eigenvalues and eigenvectors of a small symmetric matrix, by cyclic Jacobi rotations.
 *
 * Golub and Van Loan, "Matrix Computations", section 8.5; small eigenvalues keep their relative
 * accuracy.
 *
 * @param matrix row-major, symmetric; not changed
 * @param size number of rows
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  const a = matrix.slice()
  const vectors = new Float64Array(size * size)
  for (let k = 0; k < size; k += 1) vectors[k * size + k] = 1
  for (let sweep = 0; sweep < 60; sweep += 1) {
    let isDiagonal = true
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        if (isNegligible(a, size, p, q)) continue
        isDiagonal = false
        rotate(a, vectors, size, p, q)
      }
    }
    if (isDiagonal) break
  }
  return { values: Float64Array.from({ length: size }, (_, k) => a[k * size + k]!), vectors }
}

function isNegligible(a: Float64Array, size: number, p: number, q: number): boolean {
  const off = Math.abs(a[p * size + q]!)
  return off <= 1e-17 * Math.sqrt(Math.abs(a[p * size + p]! * a[q * size + q]!)) || off < 1e-300
}

function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const off = a[p * size + q]!
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * off)
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const cosine = 1 / Math.hypot(tangent, 1)
  const sine = tangent * cosine
  for (let k = 0; k < size; k += 1) turn(a, k * size + p, k * size + q, cosine, sine)
  for (let k = 0; k < size; k += 1) turn(a, p * size + k, q * size + k, cosine, sine)
  for (let k = 0; k < size; k += 1) turn(vectors, k * size + p, k * size + q, cosine, sine)
  a[p * size + q] = 0
  a[q * size + p] = 0
}

function turn(a: Float64Array, first: number, second: number, cosine: number, sine: number): void {
  const x = a[first]!
  const y = a[second]!
  a[first] = cosine * x - sine * y
  a[second] = sine * x + cosine * y
}
