import type { ColumnDrift, Skipped } from '@leeway/monitoring-report'
import type { Prepared } from './build-report.ts'
import { namesOf } from './column-mapping.ts'
import type { ColumnPair } from './drift/pair-column.ts'
import { nearestName } from './nearest-name.ts'
import { partsNotKept } from './reference/parts-not-kept.ts'
import type { PreparedReference } from './reference/prepare-reference.ts'
import { rowsNotKept } from './reference/rows-not-kept.ts'
import type { MonitorSettings } from './resolve-settings.ts'

/** Returns everything that was asked for and could not be judged: columns first, then roles whose column the reference does not have, then what a stored profile does not tell. */
export function skippedParts(
  verdicts: readonly ColumnDrift[],
  pairs: readonly ColumnPair[],
  { reference, quality }: Prepared,
  settings: MonitorSettings,
  includePredictions: boolean,
): Skipped[] {
  return [
    ...verdicts.flatMap(skippedColumn),
    ...skippedRelations(pairs, settings),
    ...absentRoles(reference, settings, includePredictions),
    ...(settings.enableDataQuality ? partsNotKept(reference) : []),
    ...rowsNotKept(pairs, quality, settings, includePredictions),
  ]
}

function skippedColumn({ name, status, reason, detail }: ColumnDrift): Skipped[] {
  if (status !== 'skipped' || reason === undefined || detail === undefined) return []
  return [{ what: `column ${JSON.stringify(name)}`, reason, detail }]
}

/** Labels come late: without a target to compare no relation is judged, and one line says so. */
function skippedRelations(pairs: readonly ColumnPair[], { relations }: MonitorSettings): Skipped[] {
  const target = pairs.find(({ reference }) => reference.role === 'target')
  if (!relations.isEnabled || target?.status !== 'unpaired') return []
  const { reason, detail } = target
  return [{ what: 'relations to the target', reason, detail }]
}

function absentRoles(
  { columns }: PreparedReference,
  { mapping, enableTargetDrift }: MonitorSettings,
  includePredictions: boolean,
): Skipped[] {
  const known = new Set(columns.map(({ name }) => name))
  const roles = [
    { what: 'drift of the target', names: enableTargetDrift ? namesOf(mapping.target) : [] },
    {
      what: 'drift of the predictions',
      names: includePredictions ? namesOf(mapping.prediction) : [],
    },
    { what: 'time span', names: namesOf(mapping.datetime) },
    { what: 'id', names: namesOf(mapping.id) },
  ]
  return roles.flatMap(({ what, names }) =>
    names
      .filter((name) => !known.has(name))
      .map((name) => ({
        what,
        reason: 'missing_in_reference',
        detail: `The reference has no column ${JSON.stringify(name)}, which the column mapping names.${suggestion(name, known)}`,
      })),
  )
}

function suggestion(name: string, known: Iterable<string>): string {
  const nearest = nearestName(name, known)
  return nearest === undefined ? '' : ` Did you mean ${JSON.stringify(nearest)}?`
}
