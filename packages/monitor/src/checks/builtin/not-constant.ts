import { constancyChance, distinctValues } from '@leeway/stats-core/quality'
import { type ColumnCheck, defineColumnCheck } from '../check.ts'
import { observeBounds } from '../observe-bounds.ts'

/** Whether a column still holds different values. */
export const notConstant: ColumnCheck = defineColumnCheck({
  id: 'not-constant',
  title: 'Different values',
  summary: 'At least `atLeast` (2) different values occur.',
  fields: { atLeast: 'count' },
  severity: 'warning',
  observe({ condition, ...expectation }, { name, reference, current }) {
    const { size } = current.sample
    if (size === 0) {
      return { status: 'skipped', reason: 'all_null', message: `Column ${name} holds no value.` }
    }
    const [before, now] = [distinctValues(reference.sample), distinctValues(current.sample)]
    const rows = reference.sample.size + size
    const largest = Math.min(rows, (before.mostCommon?.rows ?? 0) + size)
    return observeBounds(
      { ...expectation, condition: { atLeast: 2, ...condition } },
      {
        value: now.distinct,
        before: before.distinct,
        unit: 'count',
        what: `The number of different values of column ${name}`,
        pValue: constancyChance(largest, rows, size),
        evidence: { referenceValues: reference.sample.size, currentValues: size },
      },
    )
  },
})
