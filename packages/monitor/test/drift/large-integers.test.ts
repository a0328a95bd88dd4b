import { toFrame } from '@leeway/stats-core'
import { expect, it } from 'vitest'
import { pairColumn } from '../../src/drift/pair-column.ts'
import { calibrated } from '../../src/policies/calibrated.ts'
import { prepareReference } from '../../src/reference/prepare-reference.ts'

const small = BigInt64Array.of(1n, 2n, 3n)
const large = BigInt64Array.of(1n, 2n ** 60n, 2n ** 60n + 1n)

it.each([
  { before: large, now: small, kind: 'categorical' },
  { before: small, now: large, kind: 'numeric' },
])(
  'whole numbers of any size are read as the reference reads them: $kind',
  ({ before, now, kind }) => {
    const [reference] = prepareReference(toFrame({ n: before }), {}, calibrated, new Set()).columns
    const pair = pairColumn(reference!, toFrame({ n: now }))
    expect(pair).toMatchObject({ status: 'paired', reference: { kind } })
    expect(pair.current!.sample.kind).toBe(kind)
  },
)
