import { builtinChecks, builtinPolicies, MlMonitor, type MlMonitorOptions } from '@leeway/monitor'
import { builtinDriftTests } from '@leeway/stats-core'
import { expect, test } from 'vitest'
import { parseConfig } from '../../src/config/index.ts'
import { checkIds, driftTestIds } from '../../src/config/known-ids.ts'

test('the ids of tests and checks are those that there are', () => {
  expect(driftTestIds).toEqual(builtinDriftTests.map(({ id }) => id))
  expect(checkIds).toEqual(builtinChecks.map(({ id }) => id))
})

test('every option of a monitor can be written down, and makes a monitor', () => {
  const text = `monitors:
  - name: odds
    reference: r.csv
    current: c.csv
    policy: calibrated@1
    enablePerformance: false
    enableRelationDrift: true
    driftThreshold: 0.2
    driftShare: 0.4
    alpha: 0.01
    correction: holm
    corrections: { a: bonferroni }
    correctionsByKind: { numeric: none }
    tests: { a: ks }
    testsByKind: { categorical: chisquare }
    thresholds: { a: 0.01 }
    thresholdsByKind: { numeric: 0.02 }
    multivariate: [domain-classifier]
    embeddingTests: { vector: mmd }
    relationThreshold: 0.2
    importance: { a: 3 }
    performanceTolerance: 0.05
    segments: [b]
    worstSegments: 0
    ranking: { ks: [5, 20], minimumRelevance: 2, countUsersWithoutRelevant: true, itemFeatures: [a] }
    sampleRows: { rows: 100 }
    sensitive: [a]
    notSensitive: [b]
    correlations: [spearman]
    expectations:
      - { check: missing-share, column: a, condition: { atMost: 0.02 }, tolerance: 0.01, severity: critical }
      - { check: value-range, column: a, name: wide, condition: { low: -10 }, allowChance: true }
    maximumReferenceAge: 86400
    seed: other
    mapping: { embeddings: { vector: [v, w] }, prediction: { probabilities: { x: a } } }
`
  const [monitor] = parseConfig(text, 'leeway.yaml', {}).config.monitors
  const { reference, current, window, history, mapping, ...options } = monitor!
  const rows = Array.from({ length: 20 }, (_, row) => ({ a: row, b: 'xy'[row % 2]!, v: row, w: 1 }))
  const monitorOptions: MlMonitorOptions = { ...options, columnMapping: mapping, reference: rows }
  expect(() => new MlMonitor(monitorOptions)).not.toThrow()
  expect(options).toMatchObject({
    correctionsByKind: { numeric: 'none' },
    sampleRows: { rows: 100 },
  })
})

test.each(builtinPolicies.flatMap(({ name, version }) => [name, `${name}@${version}`]))(
  'the policy %s can be chosen',
  (policy) => {
    const text = `monitors: [{ name: a, reference: r, current: c, policy: ${policy} }]`
    expect(parseConfig(text, 'leeway.yaml', {}).config.monitors[0]?.policy).toBe(policy)
  },
)
