import type { Skipped } from '@leeway/monitoring-report'
import { keptOr } from '../drift/kept-or.ts'
import type { ColumnPair } from '../drift/pair-column.ts'
import { isJudgedTogether } from '../multivariate/judge-multivariate.ts'
import type { PreparedQuality } from '../quality/prepare-quality.ts'
import type { MonitorSettings } from '../resolve-settings.ts'

/**
 * Returns what cannot be judged because the reference is a stored profile, which keeps each column by itself: relations, all features together, embeddings, importance, and what of the
 * quality only rows tell. Only what data would have been judged by, as far as that can be told.
 */
export function rowsNotKept(
  pairs: readonly ColumnPair[],
  quality: PreparedQuality,
  settings: MonitorSettings,
  includePredictions: boolean,
): Skipped[] {
  if (!quality.isProfile) return []
  return [
    ...relations(pairs, settings, includePredictions),
    ...importance(pairs, settings),
    ...together(pairs, settings),
    ...(settings.enableDataQuality ? rows(quality) : []),
  ]
}

function needsRows(what: string, why: string): Skipped {
  const detail = `${why}, and the stored profile of the reference keeps each column by itself. Give the data of the reference.`
  return { what, reason: 'needs_values', detail }
}

function relations(
  pairs: readonly ColumnPair[],
  { relations: { isEnabled } }: MonitorSettings,
  includePredictions: boolean,
): Skipped[] {
  const target = pairs.find(({ reference }) => reference.role === 'target')
  const isRelated = pairs.some(
    ({ reference: { role } }) =>
      role === 'feature' || (includePredictions && role === 'prediction'),
  )
  if (!isEnabled || target?.status !== 'paired' || !isRelated) return []
  return [needsRows('relations to the target', 'A relation is one of values in the same row')]
}

function importance(
  pairs: readonly ColumnPair[],
  { relations, enableDataDrift }: MonitorSettings,
): Skipped[] {
  const areThere = ['target', 'feature'].every((role) =>
    pairs.some(
      ({ reference }) =>
        reference.role === role &&
        (reference.kind === 'numeric' || reference.kind === 'categorical'),
    ),
  )
  if (!enableDataDrift || relations.importance !== undefined || !areThere) return []
  const why =
    'Where no `importance` is given it is estimated from features and target in the same row'
  return [needsRows('importance of the features', why)]
}

function together(
  pairs: readonly ColumnPair[],
  { enableDataDrift, multivariate: { tests, embeddings } }: MonitorSettings,
): Skipped[] {
  if (!enableDataDrift) return []
  const why = 'Whole rows are compared'
  const ofFeatures = pairs.some(isJudgedTogether)
    ? tests.map((test) => needsRows(`drift of all features together (${test})`, why))
    : []
  const ofEmbeddings = [...embeddings.keys()].map((name) =>
    needsRows(`drift of the embedding ${JSON.stringify(name)}`, why),
  )
  return [...ofFeatures, ...ofEmbeddings]
}

function rows({ facts, roles, undecided }: PreparedQuality): Skipped[] {
  const parts = [
    { what: 'duplicated rows of the reference', read: () => facts.duplicates },
    {
      what: 'conflicting labels of the reference',
      read: () => (roles.label === undefined ? undefined : facts.conflicts),
    },
    { what: 'missing patterns of the reference', read: () => facts.incompleteRows },
  ]
  return [
    ...parts.flatMap(({ what, read }) =>
      keptOr(
        () => {
          read()
          return []
        },
        () => [needsRows(what, 'Rows are compared')],
      ),
    ),
    ...undecided.map(({ undecided: check, column }) => ({
      what: `check ${check}${column === undefined ? '' : ` of column ${JSON.stringify(column)}`}`,
      reason: 'needs_values',
      detail:
        'Whether it is expected could not be read off the stored profile of the reference, which does not hold enough. Name the expectation, or give the data of the reference.',
    })),
  ]
}
