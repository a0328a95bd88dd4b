import type { Column, Frame } from '@leeway/stats-core'
import type { ColumnMapping } from '../column-mapping.ts'

/**
 * Returns the mapping with `features` filled in as Evidently 0.4.40 reads it: a list of numerical features leaves out every other column of numbers, a list of
 * categorical features every other column of strings or booleans. A mapping that names its features, or lists neither, is returned as it is.
 */
export function listedFeatures(mapping: ColumnMapping, { columns }: Frame): ColumnMapping {
  const { features, numericalFeatures, categoricalFeatures } = mapping
  if (features !== undefined) return mapping
  if (numericalFeatures === undefined && categoricalFeatures === undefined) return mapping
  const listed = columns.filter((column) => isListed(column, mapping))
  return { ...mapping, features: listed.map(({ name }) => name) }
}

function isListed({ name, kind }: Column, mapping: ColumnMapping): boolean {
  const { numericalFeatures, categoricalFeatures, textFeatures } = mapping
  const named = [numericalFeatures, categoricalFeatures, textFeatures]
  if (named.some((names) => names?.includes(name))) return true
  if (kind === 'timestamp') return true
  return (kind === 'numeric' ? numericalFeatures : categoricalFeatures) === undefined
}
