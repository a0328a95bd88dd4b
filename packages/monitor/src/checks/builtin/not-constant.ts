import type { Sample } from '@leeway/stats-core'
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
    const { distinct } = current.profile
    return observeBounds(
      { ...expectation, condition: { atLeast: 2, ...condition } },
      {
        value: distinct,
        before: reference.profile.distinct,
        unit: 'count',
        what: `The number of different values of column ${name}`,
        pValue: distinct > 1 ? 1 : chanceOfOneValue(reference.sample, size),
        evidence: { referenceValues: reference.sample.size, currentValues: size },
      },
    )
  },
})

function chanceOfOneValue(reference: Sample, size: number): number {
  const rows = reference.size + size
  const mostCommon = distinctValues(reference).mostCommon?.rows ?? 0
  return constancyChance(Math.min(rows, mostCommon + size), rows, size)
}
