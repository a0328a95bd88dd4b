import { multivariateHypergeometric } from '../../../src/random/multivariate-hypergeometric.ts'
import type { RandomSource } from '../../../src/random/random-source.ts'
import { seededRandom } from '../../../src/random/seeded-random.ts'

/** How the rows of a population spread over its categories. */
export type Shape = 'uniform' | 'zipf' | 'dominant'

/** Two samples of one population. */
export interface Setting {
  readonly shape: Shape
  readonly cells: number
  readonly reference: number
  readonly current: number
}

/** A test's p-value; `seed` is for its own draws. */
export type PValue = (reference: Float64Array, current: Float64Array, seed: string) => number

/** An urn so large that drawing from it without replacement is drawing from the population. */
function population({ shape, cells }: Setting): Float64Array {
  const weights = Array.from({ length: cells }, (_, i) => {
    if (shape === 'zipf') return 1 / (i + 1)
    return shape === 'dominant' && i === 0 ? 19 * (cells - 1) : 1
  })
  const total = weights.reduce((a, b) => a + b, 0)
  return Float64Array.from(weights, (weight) => Math.round((weight / total) * 1e13))
}

function draw(random: RandomSource, urn: Float64Array, rows: number): Float64Array {
  const counts = new Float64Array(urn.length)
  multivariateHypergeometric(random, urn, rows, counts)
  return counts
}

/** How many of `runs` pairs of samples without drift get a p-value of at most each level. */
export function falseAlarms(
  setting: Setting,
  pValue: PValue,
  levels: readonly number[],
  runs: number,
): number[] {
  const urn = population(setting)
  const name = `${setting.shape} ${setting.cells} ${setting.reference} ${setting.current}`
  const random = seededRandom(name)
  const alarms = levels.map(() => 0)
  for (let run = 0; run < runs; run++) {
    const p = pValue(
      draw(random, urn, setting.reference),
      draw(random, urn, setting.current),
      `${name} ${run}`,
    )
    for (const [i, level] of levels.entries()) if (p <= level) alarms[i]! += 1
  }
  return alarms
}

/** The smallest number that a binomial(runs, level) variable exceeds with probability at most 0.001. */
export function mostAlarms(runs: number, level: number): number {
  let logProbability = runs * Math.log1p(-level)
  let below = Math.exp(logProbability)
  let k = 0
  while (below < 0.999) {
    k += 1
    logProbability += Math.log(((runs - k + 1) / k) * (level / (1 - level)))
    below += Math.exp(logProbability)
  }
  return k
}
