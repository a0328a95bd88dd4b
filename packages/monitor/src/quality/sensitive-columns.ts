import { type Frame, inferKind } from '@leeway/stats-core'
import { type ColumnMapping, namesOf } from '../column-mapping.ts'
import { keptOr } from '../drift/kept-or.ts'

/** What the user says of columns whose values may or may not be shown. */
export interface SensitiveOptions {
  readonly sensitive?: readonly string[]
  readonly notSensitive?: readonly string[]
}

/**
 * Returns the names of a frame's columns of which no value may be shown: those that the user names, the id columns, and free text, be it declared or by its
 * values; less those that the user says are not sensitive.
 */
export function sensitiveColumns(
  { columns }: Frame,
  mapping: ColumnMapping,
  { sensitive = [], notSensitive = [] }: SensitiveOptions,
): Set<string> {
  const texts = columns
    .filter((column) => mapping.textFeatures?.includes(column.name) || isText(column))
    .map(({ name }) => name)
  const names = new Set([...namesOf(mapping.id), ...texts])
  for (const name of notSensitive) names.delete(name)
  for (const name of sensitive) names.add(name)
  return names
}

function isText(column: Frame['columns'][number]): boolean {
  return keptOr(
    () => 'codes' in column && inferKind(column) === 'text',
    () => column.kind === 'text',
  )
}
