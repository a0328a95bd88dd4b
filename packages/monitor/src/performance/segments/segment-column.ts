import type { Column, Sample } from '@leeway/stats-core'

/** A column by which rows can be told apart, of one kind on both sides. */
export interface SegmentColumn {
  readonly name: string
  readonly reference: Sample
  readonly current: Column
}
