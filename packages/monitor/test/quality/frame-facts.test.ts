import { toFrame } from '@leeway/stats-core'
import { expect, test } from 'vitest'
import { frameFacts } from '../../src/quality/frame-facts.ts'

const roles = { keyColumns: [], features: ['unique', 'repeated'], label: 'label' }
const frame = toFrame({
  unique: Float64Array.from({ length: 200 }, (_, row) => row / 7),
  repeated: Float64Array.from({ length: 200 }, (_, row) => row % 3),
  label: Float64Array.from({ length: 200 }, (_, row) => (row % 5 === 0 ? Number.NaN : row % 2)),
})

test('a column that tells all rows apart gives the facts that comparing them gives', () => {
  const known = frameFacts(frame, roles, (name) => name === 'unique')
  const compared = frameFacts(frame, roles, () => false)
  expect(known.conflicts).toEqual(compared.conflicts)
  expect(known.duplicates).toEqual(compared.duplicates)
})

test('a column that tells them apart and is no feature says nothing of labels in conflict', () => {
  const features = ['repeated']
  const known = frameFacts(frame, { ...roles, features }, (name) => name === 'unique')
  expect(known.conflicts?.rows).toBe(160)
  expect(known.duplicates.duplicated).toBe(0)
})
