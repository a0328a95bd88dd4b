import { type Column, columnOf } from '@leeway/stats-core'
import type { RankingInput, RankingOptions } from '@leeway/stats-core/performance'
import { type ColumnMapping, namesOf } from '../column-mapping.ts'
import { jointCodes } from './joint-codes.ts'
import type { RankingSettings } from './ranking-settings.ts'
import { readItemFeatures } from './read-item-features.ts'
import { readNumbers } from './read-numbers.ts'
import { type Side, type Sides, sidesOf, sideWords } from './side.ts'
import { type Unread, unread } from './unread.ts'

/** A ranking: users, items, scores and relevance, and what is known of users and items besides. */
export interface ReadRanking {
  readonly status: 'read'
  readonly current: RankingInput
  readonly reference?: RankingInput
  readonly known: Pick<RankingOptions, 'interactions' | 'itemFeatures'>
}

/** Returns users and items as codes, the prediction as the score by which items are ranked (higher first), the target as their relevance. Items only where both sides have them. */
export function readRanking(
  sides: Sides,
  target: string,
  mapping: ColumnMapping,
  settings: RankingSettings,
): ReadRanking | Unread {
  const [prediction, ...more] = namesOf(mapping.prediction)
  const { user, item } = mapping
  if (user === undefined || prediction === undefined || more.length > 0) {
    return unread(
      'not_configured',
      'A ranking needs a `user` column, and one prediction column with the score of each item, in the mapping.',
    )
  }
  const used = sidesOf(sides)
  const lacking = used.find((side) => side.columnOf(user) === undefined)
  if (lacking !== undefined) return withoutUsers(lacking, user)
  const taken = interactionsFrom(settings, user, item)
  const users = jointCodes([...used.map((side) => side.columnOf(user)!), ...(taken?.users ?? [])])
  const itemColumns = item === undefined ? [] : used.flatMap((side) => side.columnOf(item) ?? [])
  const hasItems = itemColumns.length === used.length
  const items = jointCodes(hasItems ? [...itemColumns, ...(taken?.items ?? [])] : [])
  const inputs: RankingInput[] = []
  for (const [place, side] of used.entries()) {
    const scores = readNumbers(side, prediction)
    if ('status' in scores) return scores
    const relevance = readNumbers(side, target)
    if ('status' in relevance) return relevance
    const ofSide = hasItems ? { items: items.codes[place]! } : {}
    inputs.push({ users: users.codes[place]!, scores, relevance, ...ofSide })
  }
  const [current, reference] = inputs.toReversed()
  const features = hasItems ? readItemFeatures(used, settings.itemFeatures, items) : []
  const interactions =
    hasItems && taken !== undefined
      ? { users: users.codes[used.length]!, items: items.codes[used.length]! }
      : undefined
  return {
    status: 'read',
    current: current!,
    ...(reference && { reference }),
    known: {
      ...(interactions && { interactions }),
      ...(!('status' in features) && features.length > 0 && { itemFeatures: features }),
    },
  }
}

function interactionsFrom(
  { interactions }: RankingSettings,
  user: string,
  item: string | undefined,
): { readonly users: readonly Column[]; readonly items: readonly Column[] } | undefined {
  if (interactions === undefined || item === undefined) return undefined
  const [users, items] = [columnOf(interactions, user), columnOf(interactions, item)]
  return users && items && { users: [users], items: [items] }
}

function withoutUsers(side: Side, name: string): Unread {
  return unread(
    side.name === 'reference' ? 'missing_in_reference' : 'missing_in_current',
    `There is no user column ${JSON.stringify(name)} in ${sideWords[side.name]}.`,
  )
}
