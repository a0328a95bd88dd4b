import type { FrameFacts } from '../../quality/frame-facts.ts'
import { type DataCheck, defineDataCheck } from '../check.ts'
import { type BoundedValue, observeBounds } from '../observe-bounds.ts'

/** A number of the whole data set that an expectation bounds with `atLeast` and `atMost`. */
interface DataMeasure {
  readonly id: string
  readonly title: string
  readonly unit: BoundedValue['unit']
  readonly of: (side: FrameFacts) => number
}

const measures: readonly DataMeasure[] = [
  { id: 'row-count', title: 'Number of rows', unit: 'count', of: ({ rows }) => rows },
  {
    id: 'column-count',
    title: 'Number of columns',
    unit: 'count',
    of: ({ columns }) => columns.length,
  },
  {
    id: 'total-missing-share',
    title: 'Share of missing values in all columns',
    unit: 'share',
    of: ({ missing, rows, columns }) => missing / Math.max(1, rows * columns.length),
  },
  {
    id: 'incomplete-row-share',
    title: 'Share of rows with a missing value',
    unit: 'share',
    of: ({ incompleteRows, rows }) => incompleteRows / Math.max(1, rows),
  },
  {
    id: 'empty-row-count',
    title: 'Number of rows without any value',
    unit: 'count',
    of: ({ emptyRows }) => emptyRows,
  },
  {
    id: 'incomplete-column-count',
    title: 'Number of columns with a missing value',
    unit: 'count',
    of: ({ incompleteColumns }) => incompleteColumns,
  },
  {
    id: 'empty-column-count',
    title: 'Number of columns without any value',
    unit: 'count',
    of: ({ redundant }) => redundant.empty.length,
  },
  {
    id: 'constant-column-count',
    title: 'Number of constant columns',
    unit: 'count',
    of: ({ redundant }) => redundant.constant.length,
  },
  {
    id: 'duplicated-column-count',
    title: 'Number of columns that repeat another',
    unit: 'count',
    of: ({ redundant }) =>
      redundant.duplicated.reduce((sum, group) => sum + (group.length * (group.length - 1)) / 2, 0),
  },
  {
    id: 'duplicated-row-count',
    title: 'Number of rows that repeat an earlier row',
    unit: 'count',
    of: ({ duplicates }) => duplicates.duplicated,
  },
  {
    id: 'repeated-row-share',
    title: 'Share of rows that repeat an earlier row, each side at its own size',
    unit: 'share',
    of: ({ duplicates, rows }) => duplicates.duplicated / Math.max(1, rows),
  },
]

/** The checks that bound one number of the data set. */
export const dataMeasureChecks: readonly DataCheck[] = measures.map(({ id, title, unit, of }) =>
  defineDataCheck({
    id,
    title,
    summary: `${title}: lies within \`atLeast\` and \`atMost\`.`,
    fields: { atLeast: unit, atMost: unit },
    severity: 'warning',
    observe: (expectation, { reference, current }) =>
      observeBounds(expectation, {
        value: of(current),
        before: () => of(reference),
        unit,
        what: `The ${title.toLowerCase()}`,
      }),
  }),
)
