import {
  columnQualitySchema,
  correlationSchema,
  missingPatternSchema,
  valueCountSchema,
} from '@leeway/monitoring-report'
import { expect, it } from 'vitest'
import { type CategoricalColumn, columnOf, sampleOf } from '../../src/index.ts'
import { correlationChange } from '../../src/quality/correlation/correlation-change.ts'
import { correlations } from '../../src/quality/correlation/correlations.ts'
import { missingPatterns } from '../../src/quality/missing/missing-patterns.ts'
import { categoryChanges } from '../../src/quality/values/category-changes.ts'
import { alignCategories } from '../../src/samples/align-categories.ts'
import { readEvidently } from './read-golden.ts'

const { current, reference } = readEvidently('quality')

it('gives missing patterns as a report carries them', () => {
  const { patterns } = missingPatterns(current, { reference })
  expect(patterns.length).toBeGreaterThan(1)
  for (const pattern of patterns) {
    expect(missingPatternSchema.parse(pattern)).toEqual(pattern)
  }
})

it('gives correlations and their change as a report carries them', () => {
  const expected = correlations(reference)
  correlations(current).forEach(({ columns, measure, value, pairs }, index) => {
    const change = correlationChange(measure, expected[index]!, {
      ...(value === undefined ? {} : { value }),
      pairs,
    })
    const entry = {
      columns,
      measure,
      ...(expected[index]!.value === undefined ? {} : { reference: expected[index]!.value }),
      ...(value === undefined ? {} : { current: value }),
      ...(change?.pValue === undefined ? {} : { pValue: change.pValue }),
    }
    expect(correlationSchema.parse(entry)).toEqual(entry)
  })
})

it('gives new categories as a report carries them', () => {
  const sample = (frame: typeof current) => sampleOf(columnOf(frame, 'cat') as CategoricalColumn)
  const { lost, lostCount, addedCount } = categoryChanges(
    alignCategories(sample(current), { ...sample(reference), counts: new Float64Array(4) }),
  )
  expect([addedCount, lostCount]).toEqual([0, 4])
  for (const category of lost) expect(valueCountSchema.parse(category)).toEqual(category)
  expect(columnQualitySchema.shape.newCategories.parse(lost)).toEqual(lost)
})
