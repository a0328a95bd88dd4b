import { castColumn } from '@leeway/stats-core'
import type { RankingInput } from '@leeway/stats-core/performance'
import { type ColumnMapping, namesOf } from '../column-mapping.ts'
import { readNumbers } from './read-numbers.ts'
import { type Side, type Sides, sidesOf, sideWords } from './side.ts'
import { type Unread, unread } from './unread.ts'

/** A ranking: users, scores and relevance. */
export interface ReadRanking {
  readonly status: 'read'
  readonly current: RankingInput
  readonly reference?: RankingInput
}

/** Returns users as codes, the prediction as the score by which items are ranked (higher first), the target as their relevance. */
export function readRanking(
  sides: Sides,
  target: string,
  mapping: ColumnMapping,
): ReadRanking | Unread {
  const [prediction, ...more] = namesOf(mapping.prediction)
  if (mapping.user === undefined || prediction === undefined || more.length > 0) {
    return unread(
      'not_configured',
      'A ranking needs a `user` column, and one prediction column with the score of each item, in the mapping.',
    )
  }
  const inputs: RankingInput[] = []
  for (const side of sidesOf(sides)) {
    const users = readUsers(side, mapping.user)
    if ('status' in users) return users
    const scores = readNumbers(side, prediction)
    if ('status' in scores) return scores
    const relevance = readNumbers(side, target)
    if ('status' in relevance) return relevance
    inputs.push({ users, scores, relevance })
  }
  const [current, reference] = inputs.toReversed()
  return { status: 'read', current: current!, ...(reference && { reference }) }
}

function readUsers(side: Side, name: string): Int32Array | Unread {
  const column = side.columnOf(name)
  if (column === undefined) {
    return unread(
      side.name === 'reference' ? 'missing_in_reference' : 'missing_in_current',
      `There is no user column ${JSON.stringify(name)} in ${sideWords[side.name]}.`,
    )
  }
  const cast = castColumn(column, 'categorical')
  return 'codes' in cast ? cast.codes : new Int32Array(side.rows).fill(-1)
}
