import type { Frame, UnreadableColumn } from '@leeway/stats-core'
import type { ColumnMapping } from '../column-mapping.ts'
import { lazy } from '../lazy.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type PreparedColumn, prepareColumn } from './prepare-column.ts'

/** The reference, read once for all reports to come. */
export interface PreparedReference {
  readonly rows: number
  /** In the reference's order. */
  readonly columns: readonly PreparedColumn[]
  readonly unreadable: readonly UnreadableColumn[]
  /** 16 hexadecimal digits: another reference, another fingerprint. */
  readonly fingerprint: string
}

/** Returns the reference with the kinds of its columns decided. */
export function prepareReference(
  frame: Frame,
  mapping: ColumnMapping,
  sensitive: ReadonlySet<string>,
): PreparedReference {
  const columns = frame.columns.map((column) => prepareColumn(column, mapping))
  const fingerprint = lazy(() => fingerprintOf(columns, sensitive))
  return {
    rows: frame.rows,
    columns,
    unreadable: frame.unreadable,
    get fingerprint() {
      return fingerprint()
    },
  }
}
