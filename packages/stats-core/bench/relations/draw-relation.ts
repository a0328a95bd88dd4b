import type { CategoricalColumn, NumericColumn } from '../../src/columns/column.ts'
import { seededRandom } from '../../src/random/seeded-random.ts'

/** Random numbers of a few laws, from one seed. */
export function draws(seed: string): {
  uniform: () => number
  normal: () => number
  heavy: () => number
} {
  const random = seededRandom(seed)
  const uniform = (): number => random.nextDouble()
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const heavy = (): number =>
    normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3)
  return { uniform, normal, heavy }
}

export function numbers(values: readonly number[]): NumericColumn {
  return {
    kind: 'numeric',
    name: 'x',
    length: values.length,
    values: Float64Array.from(values),
    nullCount: 0,
    nanCount: values.filter(Number.isNaN).length,
  }
}

export function names(codes: readonly number[], categories: number): CategoricalColumn {
  return {
    kind: 'categorical',
    name: 'x',
    length: codes.length,
    codes: Int32Array.from(codes),
    categories: Array.from({ length: categories }, (_, k) => `c${k}`),
    nullCount: codes.filter((code) => code < 0).length,
  }
}
