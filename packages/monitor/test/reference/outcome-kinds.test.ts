import type { ColumnDrift } from '@leeway/monitoring-report'
import { type Row, seededRandom } from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import { type ColumnMapping, MlMonitor, type MlMonitorOptions } from '../../src/index.ts'

const rows = (seed: string, shift: number): Row[] => {
  const random = seededRandom(seed)
  return Array.from({ length: 400 }, () => {
    const [a, b, c] = [random.nextDouble() + shift, random.nextDouble(), random.nextDouble()]
    const sum = a + b + c
    return {
      feature: random.nextDouble(),
      flag: random.nextDouble() < 0.3 + shift / 2 ? 1 : 0,
      label: ['cat', 'dog', 'eel'][Math.floor(random.nextDouble() * 3)]!,
      truth: random.nextDouble() < 0.5,
      amount: 100 * random.nextDouble() + 100 * shift,
      probability: Math.min(1, random.nextDouble() * 0.8 + shift / 2),
      cat: a / sum,
      dog: b / sum,
      eel: c / sum,
    }
  })
}

async function outcomes(
  columnMapping: ColumnMapping,
  options: Partial<MlMonitorOptions> = {},
): Promise<string[]> {
  const monitor = new MlMonitor({ reference: rows('before', 0), columnMapping, ...options })
  const { targetDrift, predictionDrift = [] } = await monitor.generateComprehensiveReport({
    current: rows('now', 0.3),
    generatedAt: '2026-11-23T09:00:00Z',
  })
  const all: ColumnDrift[] = [
    ...(targetDrift === undefined ? [] : [targetDrift]),
    ...predictionDrift,
  ]
  return all.map(({ name, kind, status }) => `${name} ${kind} ${status}`)
}

describe('targets and predictions are judged as what they are', () => {
  it.each<[string, ColumnMapping, string[]]>([
    ['a flag of 0 and 1', { target: 'flag' }, ['flag categorical drifted']],
    ['strings', { target: 'label' }, ['label categorical stable']],
    ['booleans', { target: 'truth' }, ['truth categorical stable']],
    ['an amount', { target: 'amount' }, ['amount numeric drifted']],
    [
      'one probability beside a flag',
      { target: 'flag', prediction: 'probability' },
      ['flag categorical drifted', 'probability numeric drifted'],
    ],
    [
      'labels beside labels',
      { target: 'label', prediction: 'flag' },
      ['label categorical stable', 'flag categorical drifted'],
    ],
    [
      'one column for each class',
      { target: 'label', prediction: ['cat', 'dog', 'eel'] },
      [
        'label categorical stable',
        'cat numeric drifted',
        'dog numeric drifted',
        'eel numeric drifted',
      ],
    ],
  ])('%s', async (_, mapping, expected) => {
    expect(await outcomes(mapping)).toEqual(expected)
  })

  it('a kind that the mapping names stands', async () => {
    const mapping = { target: 'flag', numericalFeatures: ['flag'] }
    expect(await outcomes(mapping)).toEqual(['flag numeric drifted'])
  })

  it('as they were before, where version 1 of the policy is asked for', async () => {
    expect(await outcomes({ target: 'flag' }, { policy: 'calibrated@1' })).toEqual([
      'flag numeric drifted',
    ])
    const monitor = new MlMonitor({ reference: rows('before', 0), policy: 'calibrated@1' })
    const made = await monitor.generateComprehensiveReport({ current: rows('now', 0) })
    expect(made.monitor).toMatchObject({ policy: 'calibrated', policyVersion: '1' })
  })
})
