import { type Kind, quantileSorted } from '@leeway/stats-core'
import type { ObservedColumn } from '../../observed-column.ts'
import type { ReferenceValues } from '../../reference/prepare-column.ts'
import { valueFacts } from '../../reference/value-facts.ts'
import { type ColumnCheck, defineColumnCheck } from '../check.ts'
import type { Expectation } from '../expectation.ts'
import { type BoundedValue, observeBounds } from '../observe-bounds.ts'

/** A number of one column that an expectation bounds with `atLeast` and `atMost`. */
interface ColumnMeasure {
  readonly id: string
  readonly title: string
  readonly unit: BoundedValue['unit']
  readonly accepts?: readonly Kind[]
  /** Whether the number gives values away. */
  readonly showsValues?: true
  /** A further field of the condition that it needs. */
  readonly needs?: 'quantile' | 'category'
  /** `undefined` where the column has no such number. */
  readonly measure: (
    side: ObservedColumn & Pick<ReferenceValues, 'stored'>,
    condition: NonNullable<Expectation['condition']>,
  ) => number | undefined
}

const numeric = { unit: 'number', accepts: ['numeric'], showsValues: true } as const

const measures: readonly ColumnMeasure[] = [
  { id: 'minimum', title: 'Minimum', ...numeric, measure: (side) => ofNumbers(side)?.min },
  { id: 'maximum', title: 'Maximum', ...numeric, measure: (side) => ofNumbers(side)?.max },
  { id: 'mean', title: 'Mean', ...numeric, measure: (side) => ofNumbers(side)?.mean },
  {
    id: 'standard-deviation',
    title: 'Standard deviation',
    ...numeric,
    measure: (side) => ofNumbers(side)?.standardDeviation,
  },
  {
    id: 'quantile',
    title: 'Quantile',
    ...numeric,
    needs: 'quantile',
    measure: ({ sample }, { quantile }) =>
      sample.kind === 'numeric' && sample.finite.length > 0
        ? quantileSorted(sample.finite, Number(quantile))
        : undefined,
  },
  {
    id: 'missing-count',
    title: 'Missing values',
    unit: 'count',
    measure: ({ sample }) => sample.column.length - sample.size,
  },
  {
    id: 'distinct-count',
    title: 'Number of different values',
    unit: 'count',
    measure: (side) => valueFacts(side).allDistinct(),
  },
  {
    id: 'distinct-share',
    title: 'Share of different values',
    unit: 'share',
    measure: (side) => valueFacts(side).allDistinct() / rowsOf(side),
  },
  {
    id: 'most-common-share',
    title: 'Share of the most frequent value',
    unit: 'share',
    measure: (side) => valueFacts(side).mostCommonRows() / rowsOf(side),
  },
  {
    id: 'category-share',
    title: 'Share of a category',
    unit: 'share',
    accepts: ['categorical', 'text'],
    showsValues: true,
    needs: 'category',
    measure: ({ sample }, { category }) => {
      if (!('counts' in sample)) return undefined
      const code = sample.column.categories.indexOf(String(category))
      return (code < 0 ? 0 : sample.counts[code]!) / Math.max(1, sample.column.length)
    },
  },
]

/** The checks that bound one number of a column. */
export const columnMeasureChecks: readonly ColumnCheck[] = measures.map(
  ({ id, title, unit, accepts, showsValues = false, needs, measure }) =>
    defineColumnCheck({
      id,
      title,
      summary: `${title}${needs === undefined ? '' : ` (\`${needs}\` says which)`} lies within \`atLeast\` and \`atMost\`.`,
      fields: {
        atLeast: unit,
        atMost: unit,
        ...(needs === 'quantile' ? { quantile: 'share' } : {}),
        ...(needs === 'category' ? { category: 'text' } : {}),
      },
      severity: 'warning',
      ...(accepts === undefined ? {} : { accepts }),
      observe(expectation, { name, reference, current, isSensitive }) {
        const { condition = {} } = expectation
        const value = measure(current, condition)
        if (value === undefined) {
          const message = `Column ${name} has too few finite values.`
          return { status: 'skipped', reason: 'too_few_rows', message }
        }
        const which = needs === 'quantile' ? ` ${String(condition.quantile)}` : ''
        return observeBounds(expectation, {
          value,
          before: () => measure(reference, condition),
          unit,
          what: `The ${title.toLowerCase()}${which} of column ${name}`,
          isHidden: isSensitive && showsValues,
        })
      },
    }),
)

function rowsOf({ sample }: ObservedColumn): number {
  return Math.max(1, sample.column.length)
}

function ofNumbers({ profile }: ObservedColumn) {
  return profile.kind === 'numeric' ? profile : undefined
}
