import { readFileSync } from 'node:fs'
import { type MonitoringReport, parseReport } from '@leeway/monitoring-report'
import { type Row, seededRandom } from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import { MlMonitor, type MlMonitorOptions, type MultivariateTestId } from '../../src/index.ts'
import { normal } from '../readings.ts'

// Evidently's own scores, made by the script beside the file.
const golden = JSON.parse(
  readFileSync(
    new URL('../../../stats-core/test/golden/vectors/embeddings.json', import.meta.url),
    'utf8',
  ),
) as { reference: number[][]; current: number[][]; scores: Record<string, number> }

const components = ['v0', 'v1', 'v2', 'v3', 'v4', 'v5']
const vectorRows = (vectors: readonly number[][]): Row[] =>
  vectors.map((vector, i) => ({
    ...Object.fromEntries(vector.map((value, k) => [`v${k}`, value])),
    plain: i % 7,
  }))

async function report(options: MlMonitorOptions, current: Row[]): Promise<MonitoringReport> {
  const monitor = new MlMonitor({ name: 'm', enableDataQuality: false, ...options })
  const made = await monitor.generateComprehensiveReport({
    current,
    generatedAt: '2026-11-23T09:00:00Z',
  })
  expect(parseReport(JSON.stringify(made))).toEqual(made)
  return made
}

const columnMapping = { embeddings: { review: components } }
const reference = vectorRows(golden.reference)
const current = vectorRows(golden.current)

describe('embeddings', () => {
  it('are judged together and not column by column', async () => {
    const made = await report({ reference, columnMapping }, current)
    expect(made.dataDrift!.columns.map(({ name }) => name)).toEqual(['plain'])
    expect(made.dataDrift!.multivariate).toMatchObject([
      {
        name: 'review',
        kind: 'embedding',
        columns: components,
        status: 'drifted',
        test: 'domain-classifier',
        scoreKind: 'p-value',
        driftWhen: 'at-or-below',
        threshold: 0.05,
        effect: { name: 'domain-separation', threshold: 0.1 },
        evidence: { referenceRows: 80, currentRows: 70, seed: 'leeway:review:domain-classifier' },
      },
    ])
    expect(made.alerts).toMatchObject([
      { id: 'm:data_drift:embedding:review', type: 'data_drift', severity: 'warning' },
    ])
    expect(made.alerts[0]!.message).toMatch(/^Embedding review has drifted: by domain-classifier/)
  })

  it('that did not move are stable', async () => {
    const random = seededRandom('same')
    const rows = (): Row[] =>
      vectorRows(Array.from({ length: 200 }, () => components.map(() => normal(random))))
    const made = await report({ reference: rows(), columnMapping }, rows())
    expect(made.dataDrift!.multivariate![0]!.status).toBe('stable')
    expect(made.alerts).toEqual([])
  })

  it.each([
    ['embedding-model', 'model', 0.03],
    ['embedding-ratio', 'ratio', 1e-12],
    ['embedding-distance', 'distance_euclidean', 1e-12],
    ['embedding-mmd', 'mmd', 1e-12],
  ] as const)("%s has Evidently's score, threshold and verdict", async (id, score, tolerance) => {
    const made = await report(
      { reference, columnMapping, policy: 'evidently', embeddingTests: { review: id } },
      current,
    )
    const [found] = made.dataDrift!.multivariate!
    expect(found).toMatchObject({ test: id, status: 'drifted', scoreKind: 'distance' })
    expect(Math.abs(found!.score! - golden.scores[score]!)).toBeLessThanOrEqual(tolerance)
  })

  it("are judged by Evidently's default under its policy, and do not count for the data set", async () => {
    const made = await report({ reference, columnMapping, policy: 'evidently' }, current)
    expect(made.dataDrift!.multivariate![0]!.test).toBe('embedding-model')
    expect(made.dataDrift!.totalColumns).toBe(1)
  })

  it('that cannot be judged say why', async () => {
    const without = current.map(({ v3: _, ...row }) => row as Row)
    const gone = await report({ reference, columnMapping }, without)
    expect(gone.dataDrift!.multivariate).toMatchObject([
      {
        status: 'skipped',
        reason: 'not_judged',
        detail: 'The current data have no column "v3".',
      },
    ])
    const few = await report({ reference, columnMapping }, current.slice(0, 5))
    expect(few.dataDrift!.multivariate).toMatchObject([
      {
        reason: 'too_few_rows',
        detail:
          'The current data have 5 complete rows; the test domain-classifier needs at least 8.',
      },
    ])
    const holes = current.map((row, i) => (i < 10 ? { ...row, v2: null } : row))
    const some = await report({ reference, columnMapping }, holes)
    expect(some.dataDrift!.multivariate![0]!.evidence).toMatchObject({
      currentRows: 60,
      currentIncomplete: 10,
    })
  })

  it('that are named wrongly are refused', () => {
    const monitor = (options: Partial<MlMonitorOptions>) =>
      new MlMonitor({ reference, columnMapping, ...options })
    expect(() => monitor({ columnMapping: { embeddings: { review: ['v9'] } } })).toThrow(
      'monitor: columnMapping.embeddings["review"] names column "v9"',
    )
    expect(() => monitor({ columnMapping: { embeddings: { review: [] } } })).toThrow(
      'names no column, it needs at least one',
    )
    expect(() =>
      monitor({ columnMapping: { target: 'v1', embeddings: { review: components } } }),
    ).toThrow('both in target and in embeddings["review"]')
    expect(() => monitor({ embeddingTests: { reviews: 'mmd' } })).toThrow(
      'embeddingTests names "reviews", which columnMapping.embeddings does not have; it has "review"',
    )
    expect(() => monitor({ multivariate: ['mdm' as MultivariateTestId] })).toThrow(
      'no test of whole rows "mdm", known: domain-classifier, pca-reconstruction, mmd',
    )
    expect(() => monitor({ multivariate: ['mmd', 'mmd'] })).toThrow('names the test mmd twice')
  })
})

describe('all features together', () => {
  const rows = (seed: string, correlation: number): Row[] => {
    const random = seededRandom(seed)
    return Array.from({ length: 400 }, () => {
      const a = normal(random)
      return {
        a,
        b: correlation * a + Math.sqrt(1 - correlation ** 2) * normal(random),
        c: ['x', 'y'][Math.floor(2 * random.nextDouble())]!,
      }
    })
  }
  const tests = ['domain-classifier', 'pca-reconstruction', 'mmd'] as const

  it('a correlation that no column shows by itself is found', async () => {
    const made = await report(
      { reference: rows('before', 0.8), multivariate: tests },
      rows('now', -0.8),
    )
    expect(made.dataDrift!.columns.map(({ status }) => status)).toEqual(Array(3).fill('stable'))
    expect(
      made.dataDrift!.multivariate!.map(({ name, test, status }) => [name, test, status]),
    ).toEqual(tests.map((test) => ['all features', test, 'drifted']))
    const [classifier] = made.dataDrift!.multivariate!
    expect(
      classifier!
        .contributions!.slice(0, 2)
        .map(({ column }) => column)
        .sort(),
    ).toEqual(['a', 'b'])
    expect(made.alerts.map(({ id }) => id)).toEqual(
      tests.map((test) => `m:data_drift:together:${test}`),
    )
  })

  it('that did not move are stable, and are not judged unless asked for', async () => {
    const made = await report(
      { reference: rows('before', 0.8), multivariate: tests },
      rows('now', 0.8),
    )
    expect(made.dataDrift!.multivariate!.map(({ status }) => status)).toEqual(
      Array(3).fill('stable'),
    )
    expect(
      (await report({ reference: rows('before', 0.8) }, rows('now', 0.8))).dataDrift,
    ).not.toHaveProperty('multivariate')
  })
})
