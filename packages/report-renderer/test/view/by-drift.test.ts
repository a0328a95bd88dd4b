import type { ColumnDrift } from '@leeway/monitoring-report'
import { describe, expect, it } from 'vitest'
import { byDrift } from '../../src/view/by-drift.ts'

const effect = (value: number) => ({ name: 'jensen-shannon-distance', value, threshold: 0.1 })

function order(columns: readonly Omit<ColumnDrift, 'kind'>[]): string[] {
  return columns
    .map((column): ColumnDrift => ({ kind: 'numeric', ...column }))
    .sort(byDrift)
    .map(({ name }) => name)
}

describe('byDrift', () => {
  it('puts drifted columns first, then stable, then skipped ones, drifted ones by effect', () => {
    expect(
      order([
        { name: 'skipped', status: 'skipped', reason: 'constant' },
        { name: 'stable, large effect', status: 'stable', effect: effect(0.4) },
        { name: 'drifted, small', status: 'drifted', effect: effect(0.11) },
        { name: 'stable', status: 'stable', effect: effect(0.01) },
        { name: 'drifted, large', status: 'drifted', effect: effect(0.3) },
      ]),
    ).toEqual(['drifted, large', 'drifted, small', 'stable, large effect', 'stable', 'skipped'])
  })

  it('orders scores in multiples of their thresholds, and p-values the smallest first', () => {
    expect(
      order([
        { name: 'p 0.04', status: 'drifted', score: 0.04, threshold: 0.05, scoreKind: 'p-value' },
        {
          name: 'distance 0.5',
          status: 'drifted',
          score: 0.5,
          threshold: 0.1,
          scoreKind: 'distance',
        },
        { name: 'p 1e-9', status: 'drifted', score: 1e-9, threshold: 0.05, scoreKind: 'p-value' },
        {
          name: 'distance 0.1',
          status: 'drifted',
          score: 0.1,
          threshold: 0.1,
          scoreKind: 'distance',
        },
      ]),
    ).toEqual(['distance 0.5', 'p 1e-9', 'p 0.04', 'distance 0.1'])
  })

  it('orders stable columns by the condition that keeps them from drift', () => {
    const p = (pValue: number) => ({ pValue, score: pValue, threshold: 0.05 })
    expect(
      order(
        [
          { name: 'large, not real', effect: effect(0.38), ...p(1) },
          { name: 'nearly both', effect: effect(0.09), ...p(0.01) },
          { name: 'real, small', effect: effect(0.05), ...p(1e-9) },
        ].map((column) => ({ ...column, status: 'stable', scoreKind: 'p-value' })),
      ),
    ).toEqual(['nearly both', 'real, small', 'large, not real'])
  })

  it('keeps the given order where nothing tells columns apart', () => {
    expect(order(['c', 'a', 'b'].map((name) => ({ name, status: 'stable' as const })))).toEqual([
      'c',
      'a',
      'b',
    ])
  })
})
