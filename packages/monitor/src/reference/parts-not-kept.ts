import type { Skipped } from '@leeway/monitoring-report'
import { keepsCategories } from '../drift/needs-values.ts'
import type { PreparedReference } from './prepare-reference.ts'

/** Returns what cannot be said of the quality of the current data because the reference is a profile that does not hold enough. */
export function partsNotKept({ columns }: PreparedReference): Skipped[] {
  return columns.flatMap(({ name, stored }): Skipped[] => {
    if (stored === undefined || stored.rows === stored.missing) return []
    const column = `column ${JSON.stringify(name)}`
    if (stored.kind === 'numeric' && stored.sensitive) {
      const detail =
        'The stored profile of the reference keeps no value of this sensitive column. Give the data of the reference.'
      return [{ what: `values out of range of ${column}`, reason: 'needs_values', detail }]
    }
    if (stored.kind === 'categorical' && !keepsCategories(stored)) {
      const detail =
        'The stored profile of the reference does not name each category, there were too many. Give the data of the reference.'
      return [{ what: `new and lost categories of ${column}`, reason: 'needs_values', detail }]
    }
    if (stored.kind === 'timestamp' && (stored.sensitive || stored.sketch.levels.length > 1)) {
      const detail =
        'The stored profile of the reference does not keep each of its instants. Give the data of the reference.'
      return [
        { what: `gaps in time beside the reference of ${column}`, reason: 'needs_values', detail },
      ]
    }
    if (stored.kind === 'text') {
      const detail =
        'The stored profile of the reference keeps of texts no more than their length. Give the data of the reference.'
      return [{ what: `words beside the reference of ${column}`, reason: 'needs_values', detail }]
    }
    return []
  })
}
