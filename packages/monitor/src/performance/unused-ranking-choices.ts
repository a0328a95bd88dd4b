import type { Skipped } from '@leeway/monitoring-report'
import { columnOf } from '@leeway/stats-core'
import type { ColumnMapping } from '../column-mapping.ts'
import type { RankingSettings } from './ranking-settings.ts'
import { readNumbers } from './read-numbers.ts'
import { type Sides, sidesOf, sideWords } from './side.ts'

/** Returns why what was given to describe the lists of a ranking could not be used. */
export function unusedRankingChoices(
  sides: Sides,
  { user, item }: ColumnMapping,
  { itemFeatures, interactions }: RankingSettings,
): Skipped[] {
  const lists = 'what the lists of the ranking are like'
  const without = sidesOf(sides).find((side) => item === undefined || !side.columnOf(item))
  if (without !== undefined) {
    if (item === undefined && itemFeatures.length === 0 && interactions === undefined) return []
    const detail =
      item === undefined
        ? 'The mapping names no `item` column.'
        : `There is no item column ${JSON.stringify(item)} in ${sideWords[without.name]}.`
    return [
      {
        what: lists,
        reason: item === undefined ? 'not_configured' : `missing_in_${without.name}`,
        detail,
      },
    ]
  }
  const unread = sidesOf(sides)
    .flatMap((side) => itemFeatures.map((name) => readNumbers(side, name)))
    .find((values) => 'status' in values)
  const lacking =
    interactions === undefined
      ? undefined
      : [user, item].find(
          (name) => name !== undefined && columnOf(interactions, name) === undefined,
        )
  return [
    ...(unread !== undefined && 'status' in unread
      ? [
          {
            what: 'diversity and serendipity of the ranking',
            reason: unread.reason,
            detail: unread.detail,
          },
        ]
      : []),
    ...(lacking === undefined
      ? []
      : [
          {
            what: 'popularity, novelty and serendipity of the ranking',
            reason: 'not_configured',
            detail: `The interactions have no column ${JSON.stringify(lacking)}.`,
          },
        ]),
  ]
}
