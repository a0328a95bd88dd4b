import type { RandomSource } from '../../src/random/random-source.ts'
import { seededRandom } from '../../src/random/seeded-random.ts'
import type { RowMatrix } from '../../src/vectors/row-matrix.ts'

/** One standard normal number. */
function drawNormal(random: RandomSource): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
  return radius * Math.cos(2 * Math.PI * random.nextDouble())
}

/** `count` normal numbers, ascending. */
export function drawSorted(seed: string, count: number, shift = 0, scale = 1): Float64Array {
  const random = seededRandom(seed)
  return Float64Array.from({ length: count }, () => shift + scale * drawNormal(random)).sort()
}

/** Rows of normal numbers, neighbours in a row correlated by `correlation`. */
export function drawRows(
  seed: string,
  rows: number,
  columns: number,
  { shift = 0, correlation = 0 }: { shift?: number; correlation?: number } = {},
): RowMatrix {
  const random = seededRandom(seed)
  const values = new Float64Array(rows * columns)
  let before = 0
  for (let cell = 0; cell < values.length; cell += 1) {
    const fresh = drawNormal(random)
    const isFirst = cell % columns === 0
    before = isFirst ? fresh : correlation * before + Math.sqrt(1 - correlation ** 2) * fresh
    values[cell] = before + shift
  }
  return { values, rows, columns }
}
