import { type Row, seededRandom } from '@leeway/stats-core'
import { normal } from '../readings.ts'

/** How the data of a made-up model differ from its reference. */
export interface ModelOptions {
  readonly rows?: number
  readonly seed?: string
  /** What one deviation of `income` adds to the log-odds of the target. */
  readonly effect?: number
  /** Deviations added to every `income`. */
  readonly shift?: number
  /** Columns beside `income` that say nothing of the target. */
  readonly others?: number
}

/** Returns rows of a made-up credit model: `income` and `region` say something of the target `paid`, `score` is the model's probability. */
export function drawModel({
  rows = 600,
  seed = 'model',
  effect = 1.2,
  shift = 0,
  others = 2,
}: ModelOptions = {}): Row[] {
  const random = seededRandom(seed)
  return Array.from({ length: rows }, () => {
    const income = normal(random) + shift
    const region = ['north', 'south', 'west'][Math.floor(3 * random.nextDouble())]!
    const logit = effect * income + (region === 'north' ? 0.8 : 0)
    const known = 1.2 * income + (region === 'north' ? 0.8 : 0) + 0.3 * normal(random)
    return {
      income,
      region,
      ...Object.fromEntries(
        Array.from({ length: others }, (_, k) => [`other${k}`, normal(random)]),
      ),
      score: 1 / (1 + Math.exp(-known)),
      paid: random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 'yes' : 'no',
    }
  })
}

/** The roles of the columns of `drawModel`. */
export const modelMapping = { target: 'paid', prediction: 'score' } as const
