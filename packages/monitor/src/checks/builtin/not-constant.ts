import { constancyChance } from '@leeway/stats-core/quality'
import type { ReferenceValues } from '../../reference/prepare-column.ts'
import { valueFacts } from '../../reference/value-facts.ts'
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
        before: () => reference.profile.distinct,
        unit: 'count',
        what: `The number of different values of column ${name}`,
        pValue: distinct > 1 ? 1 : chanceOfOneValue(reference, size),
        evidence: { referenceValues: reference.sample.size, currentValues: size },
      },
    )
  },
})

function chanceOfOneValue(reference: ReferenceValues, size: number): number {
  const rows = reference.sample.size + size
  const mostCommon = valueFacts(reference).mostCommonRowsAtMost()
  return constancyChance(Math.min(rows, mostCommon + size), rows, size)
}
