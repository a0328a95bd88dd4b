import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eigenDecomposition } from '../../src/learning/eigen-decomposition.ts'

const size = fc.integer({ min: 1, max: 14 })
const matrices = size.chain((n) =>
  fc
    .array(fc.oneof(fc.constant(0), fc.double({ min: -5, max: 5, noNaN: true })), {
      minLength: n * n,
      maxLength: n * n,
    })
    .map((cells) =>
      Float64Array.from(cells, (_, k) => cells[k]! + cells[(k % n) * n + Math.floor(k / n)]!),
    ),
)

describe('eigenDecomposition', () => {
  it('finds orthonormal vectors that the matrix only stretches, by falling eigenvalue', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const n = Math.sqrt(matrix.length)
        const { values, vectors } = eigenDecomposition(matrix, n)
        const dot = (a: number, b: number) =>
          vectors
            .subarray(a * n, a * n + n)
            .reduce((sum, value, i) => sum + value * vectors[b * n + i]!, 0)
        for (let k = 0; k < n; k += 1) {
          if (k > 0) expect(values[k]).toBeLessThanOrEqual(values[k - 1]!)
          for (let l = 0; l < n; l += 1) {
            expect(Math.abs(dot(k, l) - (k === l ? 1 : 0))).toBeLessThan(1e-12)
            let image = 0
            for (let j = 0; j < n; j += 1) image += matrix[l * n + j]! * vectors[k * n + j]!
            expect(Math.abs(image - values[k]! * vectors[k * n + l]!)).toBeLessThan(1e-11)
          }
        }
      }),
      { seed: 1900, numRuns: 100 },
    )
  })
})
