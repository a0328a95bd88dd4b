/** Eigenvalues in descending order, and eigenvectors in the same order. */
export interface EigenDecomposition {
  readonly values: Float64Array
  /** Row by row: eigenvector k is `vectors.subarray(k * size, (k + 1) * size)`, of length 1. */
  readonly vectors: Float64Array
}

const MOST_SWEEPS = 60
/** Of the matrix' largest element: what is smaller is 0. */
const NEGLIGIBLE = 1e-100

/**
 * Returns all eigenvalues and eigenvectors of a symmetric matrix.
 *
 * Householder reduction to tridiagonal form, then QL steps with implicit shifts (Golub and Van Loan, "Matrix Computations", 8.3). About 9 size³ operations.
 *
 * @param matrix row by row, symmetric; not changed
 * @param size number of rows
 */
export function eigenDecomposition(matrix: Float64Array, size: number): EigenDecomposition {
  const scale = matrix.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) || 1
  const scaled = matrix.map((value) => value / scale)
  const { diagonal, offDiagonal, vectors } = tridiagonalize(scaled, size)
  rotateToDiagonal(diagonal, offDiagonal, vectors, size)
  const order = [...diagonal.keys()].sort((a, b) => diagonal[b]! - diagonal[a]!)
  const sorted = new Float64Array(size * size)
  for (const [to, from] of order.entries()) {
    sorted.set(vectors.subarray(from * size, (from + 1) * size), to * size)
  }
  return { values: Float64Array.from(order, (k) => scale * diagonal[k]!), vectors: sorted }
}

interface Tridiagonal {
  readonly diagonal: Float64Array
  /** Element k couples k and k + 1; one longer than needed. */
  readonly offDiagonal: Float64Array
  /** Rows: the orthonormal basis in which the matrix is tridiagonal. */
  readonly vectors: Float64Array
}

/** @param a changed */
function tridiagonalize(a: Float64Array, size: number): Tridiagonal {
  const mirrors: Float64Array[] = []
  for (let k = 0; k < size - 2; k += 1) {
    const mirror = mirrorOf(a, size, k)
    mirrors.push(mirror)
    reflect(a, size, mirror, k)
  }
  const vectors = new Float64Array(size * size)
  for (let k = 0; k < size; k += 1) vectors[k * size + k] = 1
  for (let k = mirrors.length - 1; k >= 0; k -= 1) reflectRows(vectors, size, mirrors[k]!, k + 1)
  return {
    diagonal: Float64Array.from({ length: size }, (_, k) => a[k * size + k]!),
    offDiagonal: Float64Array.from({ length: size }, (_, k) =>
      k < size - 1 ? a[(k + 1) * size + k]! : 0,
    ),
    vectors,
  }
}

/** Unit vector, 0 up to k, whose reflection maps column k below the diagonal to its first element; all 0 where that is done already. */
function mirrorOf(a: Float64Array, size: number, k: number): Float64Array {
  const mirror = new Float64Array(size)
  let norm = 0
  for (let i = k + 1; i < size; i += 1) {
    mirror[i] = a[i * size + k]!
    norm = Math.hypot(norm, mirror[i]!)
  }
  if (norm <= NEGLIGIBLE) return mirror.fill(0)
  mirror[k + 1]! += mirror[k + 1]! < 0 ? -norm : norm
  let length = 0
  for (let i = k + 1; i < size; i += 1) length = Math.hypot(length, mirror[i]!)
  for (let i = k + 1; i < size; i += 1) mirror[i]! /= length
  return mirror
}

/** A ← H A H with H = 1 − 2 v vᵀ. */
function reflect(a: Float64Array, size: number, mirror: Float64Array, from: number): void {
  const image = new Float64Array(size)
  let along = 0
  for (let i = from; i < size; i += 1) {
    let sum = 0
    for (let j = from + 1; j < size; j += 1) sum += a[i * size + j]! * mirror[j]!
    image[i] = sum
    along += sum * mirror[i]!
  }
  for (let i = from; i < size; i += 1) image[i]! -= along * mirror[i]!
  for (let i = from; i < size; i += 1) {
    const v = 2 * mirror[i]!
    const w = 2 * image[i]!
    for (let j = from; j < size; j += 1) {
      a[i * size + j]! -= v * image[j]! + w * mirror[j]!
    }
  }
}

/** Reflects every row of `vectors` from index `from` on. */
function reflectRows(
  vectors: Float64Array,
  size: number,
  mirror: Float64Array,
  from: number,
): void {
  for (let row = from; row < size; row += 1) {
    let along = 0
    for (let j = from; j < size; j += 1) along += vectors[row * size + j]! * mirror[j]!
    for (let j = from; j < size; j += 1) vectors[row * size + j]! -= 2 * along * mirror[j]!
  }
}

/** Drives the off-diagonal to 0; rows of `vectors` turn into eigenvectors. */
function rotateToDiagonal(
  diagonal: Float64Array,
  offDiagonal: Float64Array,
  vectors: Float64Array,
  size: number,
): void {
  for (let low = 0; low < size; low += 1) {
    for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
      const high = firstNegligible(diagonal, offDiagonal, low)
      if (high === low) break
      sweepDown(diagonal, offDiagonal, vectors, size, low, high)
    }
  }
}

function firstNegligible(diagonal: Float64Array, offDiagonal: Float64Array, low: number): number {
  let k = low
  while (k < diagonal.length - 1) {
    const scale = Math.abs(diagonal[k]!) + Math.abs(diagonal[k + 1]!)
    if (Math.abs(offDiagonal[k]!) <= Number.EPSILON * scale + NEGLIGIBLE) break
    k += 1
  }
  return k
}

/** One implicit QL step on the block from `low` to `high`, shifted by Wilkinson's eigenvalue. */
function sweepDown(
  d: Float64Array,
  e: Float64Array,
  vectors: Float64Array,
  size: number,
  low: number,
  high: number,
): void {
  const gap = (d[low + 1]! - d[low]!) / (2 * e[low]!)
  const reach = Math.hypot(gap, 1)
  let g = d[high]! - d[low]! + e[low]! / (gap + (gap < 0 ? -reach : reach))
  let sine = 1
  let cosine = 1
  let p = 0
  for (let i = high - 1; i >= low; i -= 1) {
    const f = sine * e[i]!
    const b = cosine * e[i]!
    const r = Math.hypot(f, g)
    e[i + 1] = r
    if (r === 0) {
      d[i + 1]! -= p
      e[high] = 0
      return
    }
    sine = f / r
    cosine = g / r
    g = d[i + 1]! - p
    const turn = (d[i]! - g) * sine + 2 * cosine * b
    p = sine * turn
    d[i + 1] = g + p
    g = cosine * turn - b
    rotateRows(vectors, size, i, cosine, sine)
  }
  d[low]! -= p
  e[low] = g
  e[high] = 0
}

function rotateRows(
  vectors: Float64Array,
  size: number,
  row: number,
  cosine: number,
  sine: number,
): void {
  const first = row * size
  const second = first + size
  for (let k = 0; k < size; k += 1) {
    const x = vectors[first + k]!
    const y = vectors[second + k]!
    vectors[second + k] = sine * x + cosine * y
    vectors[first + k] = cosine * x - sine * y
  }
}
