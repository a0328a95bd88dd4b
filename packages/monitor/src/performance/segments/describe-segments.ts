import type { SegmentColumn } from './segment-column.ts'
import { segmenterOf } from './segmenter.ts'
import { rowsOf, worstSegments } from './worst-segments.ts'

/** Metrics of one segment on both sides. */
export interface DescribedSegment<Metrics> {
  column: string
  segment: string
  rows: number
  small?: boolean
  worst?: boolean
  loss?: number
  otherLoss?: number
  pValue?: number
  current: Metrics
  reference?: Metrics
}

/** What {@link describeSegments} needs of a task. */
export interface SegmentedTask<Metrics> {
  /** One loss per row of the current data, by which the worst segments are found; NaN where there is none. */
  readonly losses: Float64Array
  readonly current: (rows: Uint32Array) => Metrics
  readonly reference?: ((rows: Uint32Array) => Metrics) | undefined
}

/** Options of {@link describeSegments}. */
export interface SegmentOptions {
  /** Columns whose segments are all described. */
  readonly named: readonly SegmentColumn[]
  /** Columns that are searched for the worst segments. */
  readonly searched: readonly SegmentColumn[]
  readonly most: number
  readonly seed: string
}

/** With fewer rows an interval is wider than anything that a figure could say. */
const SMALL = 50

/** Returns the worst segments, worst first, then every segment of the columns named that has a row. */
export function describeSegments<Metrics>(
  task: SegmentedTask<Metrics>,
  { named, searched, most, seed }: SegmentOptions,
): DescribedSegment<Metrics>[] {
  const worst = worstSegments(task.losses, searched, { most, seed }).map(
    ({ rows, referenceRows, ...segment }) => ({
      ...describe(task, segment, rows, referenceRows),
      worst: true,
      loss: segment.loss,
      otherLoss: segment.otherLoss,
      pValue: segment.pValue,
    }),
  )
  return [...worst, ...named.flatMap((column) => describeColumn(task, column))]
}

function describeColumn<Metrics>(
  task: SegmentedTask<Metrics>,
  column: SegmentColumn,
): DescribedSegment<Metrics>[] {
  const segmenter = segmenterOf(column.reference)
  if (segmenter === undefined) return []
  const codes = segmenter.codesOf(column.current)
  const before = segmenter.codesOf(column.reference.column)
  return segmenter.names.flatMap((segment, code) => {
    const rows = rowsOf(codes, code)
    return rows.length === 0
      ? []
      : [describe(task, { column: column.name, segment }, rows, () => rowsOf(before, code))]
  })
}

function describe<Metrics>(
  task: SegmentedTask<Metrics>,
  { column, segment }: { readonly column: string; readonly segment: string },
  rows: Uint32Array,
  referenceRows: () => Uint32Array,
): DescribedSegment<Metrics> {
  return {
    column,
    segment,
    rows: rows.length,
    ...(rows.length < SMALL && { small: true }),
    current: task.current(rows),
    ...(task.reference && { reference: task.reference(referenceRows()) }),
  }
}
