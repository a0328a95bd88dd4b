import type { RegressionInput } from '@leeway/stats-core/performance'
import { type ColumnMapping, namesOf } from '../column-mapping.ts'
import { readNumbers } from './read-numbers.ts'
import { readWeights } from './read-weights.ts'
import { type Side, type Sides, sidesOf } from './side.ts'
import { type Unread, unread } from './unread.ts'

/** A regression, as numbers. */
export interface ReadRegression {
  readonly status: 'read'
  readonly current: RegressionInput
  readonly reference?: RegressionInput
}

/** Returns targets and predictions as numbers; strings that write numbers are read. */
export function readRegression(
  sides: Sides,
  target: string,
  mapping: ColumnMapping,
): ReadRegression | Unread {
  const [prediction, ...more] = namesOf(mapping.prediction)
  if (prediction === undefined || more.length > 0) {
    return unread(
      'not_configured',
      `A regression has one prediction column, the mapping names ${more.length + 1}.`,
    )
  }
  const inputs: RegressionInput[] = []
  for (const side of sidesOf(sides)) {
    const input = readSide(side, target, prediction, mapping.weight)
    if ('status' in input) return input
    inputs.push(input)
  }
  const [current, reference] = inputs.toReversed()
  return { status: 'read', current: current!, ...(reference && { reference }) }
}

function readSide(
  side: Side,
  target: string,
  prediction: string,
  weight: string | undefined,
): RegressionInput | Unread {
  const targets = readNumbers(side, target)
  if ('status' in targets) return targets
  const predictions = readNumbers(side, prediction)
  if ('status' in predictions) return predictions
  const weights = readWeights(side, weight)
  if (weights !== undefined && 'status' in weights) return weights
  return { targets, predictions, ...(weights && { weights }) }
}
