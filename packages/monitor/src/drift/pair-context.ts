import {
  createDriftContext,
  createProfileContext,
  type DriftContext,
  type DriftContextOptions,
} from '@leeway/stats-core'
import type { PairedColumn } from './pair-column.ts'

/** Returns the context in which both sides of a column are compared, whether the reference is data or a profile. Costs nothing by itself. */
export function pairContext(
  { reference, current }: PairedColumn,
  options: Omit<DriftContextOptions, 'edges'> = {},
): DriftContext {
  const { stored, sample } = reference
  if (stored !== undefined) return createProfileContext(stored, current.sample, options)
  return createDriftContext(sample, current.sample, { ...options, edges: reference.edges })
}
