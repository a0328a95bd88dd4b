import { fnv1a64, summarizeColumn } from '@leeway/stats-core'
import type { PreparedColumn } from './prepare-column.ts'

/**
 * Returns a hash of the reference's schema and profile as 16 hexadecimal digits: the 64-bit FNV-1a hash of the names, kinds and summaries of
 * its columns in their order, as JSON. It tells one reference from another; it does not protect against somebody who wants two to look alike. Of
 * sensitive columns only counts go in.
 */
export function fingerprintOf(
  columns: readonly PreparedColumn[],
  sensitive: ReadonlySet<string>,
): string {
  const described = columns.map(({ name, kind, profile }) => [
    name,
    kind,
    summarizeColumn(profile, { sensitive: sensitive.has(name) }),
  ])
  return fnv1a64(JSON.stringify(described)).toString(16).padStart(16, '0')
}
