import { valueFacts } from '../../reference/value-facts.ts'
import { type ColumnCheck, defineColumnCheck } from '../check.ts'
import { observeBounds } from '../observe-bounds.ts'

/** Whether no value occurs twice. */
export const unique: ColumnCheck = defineColumnCheck({
  id: 'unique',
  title: 'Unique values',
  summary: 'The share of values that repeat another is at most `atMost` (0).',
  fields: { atMost: 'share' },
  severity: 'critical',
  observe({ condition, ...expectation }, { name, reference, current }) {
    const repeated = (side: typeof current): number => {
      const { size } = side.sample
      return size === 0 ? 0 : (size - valueFacts(side).allDistinct()) / size
    }
    return observeBounds(
      { ...expectation, condition: { atMost: 0, ...condition } },
      {
        value: repeated(current),
        before: () => repeated(reference),
        unit: 'share',
        what: `The share of repeated values of column ${name}`,
        evidence: {
          referenceValues: reference.sample.size,
          currentValues: current.sample.size,
        },
      },
    )
  },
})
