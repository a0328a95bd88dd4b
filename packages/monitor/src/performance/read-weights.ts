import { readNumbers } from './read-numbers.ts'
import { type Side, sideWords } from './side.ts'
import { type Unread, unread } from './unread.ts'

/** Returns the weights of the rows of a side, `undefined` where the mapping names none. */
export function readWeights(
  side: Side,
  name: string | undefined,
): Float64Array | undefined | Unread {
  if (name === undefined) return undefined
  if (side.columnOf(name) === undefined) {
    return unread(
      side.name === 'reference' ? 'missing_in_reference' : 'missing_in_current',
      `${capitalised(sideWords[side.name])} ${side.name === 'reference' ? 'has' : 'have'} no column ${JSON.stringify(name)}, which the mapping names as the weight.`,
    )
  }
  const weights = readNumbers(side, name)
  if (!(weights instanceof Float64Array)) return weights
  const wrong = weights.findIndex((weight) => weight < 0 || weight === Number.POSITIVE_INFINITY)
  if (wrong < 0) return weights
  return unread(
    'invalid_weights',
    `Weight column ${JSON.stringify(name)} of ${sideWords[side.name]} holds a negative or infinite number in row ${wrong + 1}; weights are finite and at least 0.`,
  )
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
