import type { ColumnSummary } from '@leeway/monitoring-report'
import { formatInstant } from '../columns/format-instant.ts'
import type { ColumnProfile } from './column-profile.ts'

/** Options of {@link summarizeColumn}. */
export interface SummarizeOptions {
  /** Leave out everything that shows a value of the column: only counts remain. @defaultValue false */
  readonly sensitive?: boolean
}

/** Returns a profile as a report carries it: plain JSON, without the name, instants in ISO 8601. */
export function summarizeColumn(
  profile: ColumnProfile,
  { sensitive = false }: SummarizeOptions = {},
): ColumnSummary {
  const { rows, missing, distinct } = profile
  if (sensitive) {
    return profile.kind === 'numeric'
      ? { rows, missing, nan: profile.nan, infinite: profile.infinite, distinct }
      : { rows, missing, distinct }
  }
  switch (profile.kind) {
    case 'numeric': {
      const { kind: _, name: __, quantiles, ...numbers } = profile
      return quantiles === undefined ? numbers : { ...numbers, quantiles: { ...quantiles } }
    }
    case 'categorical':
      return { rows, missing, distinct, mostCommon: [...profile.mostCommon] }
    case 'text': {
      const { meanLength } = profile
      return { rows, missing, distinct, ...(meanLength === undefined ? {} : { meanLength }) }
    }
    case 'timestamp': {
      const { first, last } = profile
      const span =
        first === undefined || last === undefined
          ? {}
          : { first: formatInstant(first), last: formatInstant(last) }
      return { rows, missing, distinct, ...span }
    }
  }
}
