import type { Alert } from '@leeway/monitoring-report'
import {
  builtinDriftTests,
  columnOf,
  createDriftContext,
  createDriftTestRegistry,
  createFrame,
  domainClassifier,
  driftEffect,
  embeddingRows,
  type Frame,
  frameFromRows,
  levelsOf,
  quantileEdges,
  type Row,
  relationChange,
  runDriftTest,
  sampleOf,
  seededRandom,
} from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import { MlMonitor } from '../../src/index.ts'
import { normal } from '../readings.ts'

const registry = createDriftTestRegistry(builtinDriftTests)

/** Everything moves: a feature, categories whose p-value is drawn, the target, the prediction, their relation, an embedding, missing values. */
function rows(seed: string, moved: number): Row[] {
  const random = seededRandom(seed)
  return Array.from({ length: 300 }, (_, i) => {
    const x = normal(random) + moved
    return {
      x: i % 5 < 2 * moved ? null : x,
      site: `site ${Math.floor(random.nextDouble() ** (1 + 2 * moved) * 40)}`,
      y: (1 - 2 * moved) * x + normal(random),
      score: Math.exp(x + normal(random)),
      e0: normal(random) + moved,
      e1: normal(random),
    }
  })
}

const reference = frameFromRows(rows('before', 0))
const current = frameFromRows(rows('now', 1))
const monitor = new MlMonitor({
  name: 'm',
  reference,
  columnMapping: { target: 'y', prediction: 'score', embeddings: { vector: ['e0', 'e1'] } },
})
const { alerts } = await monitor.generateComprehensiveReport({
  current,
  generatedAt: '2026-11-23T09:00:00Z',
})
const alertOf = (id: string): Alert & { evidence: Record<string, unknown> } => {
  const found = alerts.find((alert) => alert.id === id)
  expect(found, `${id} among ${alerts.map((alert) => alert.id)}`).toBeDefined()
  return found as Alert & { evidence: Record<string, unknown> }
}

const side = (frame: Frame, name: string) => {
  const column = columnOf(frame, name)!
  if (column.kind === 'numeric') return sampleOf(column)
  if (column.kind === 'categorical') return sampleOf(column)
  throw new TypeError(`${name} is ${column.kind}`)
}

/** Runs the test that the evidence names, on the data alone. */
function replay(column: string, { test, seed, resolution }: Record<string, unknown>) {
  const [before, now] = [side(reference, column), side(current, column)]
  const edges = quantileEdges('finite' in before ? before.finite : new Float64Array())
  const context = createDriftContext(before, now, {
    seed: seed as string,
    edges,
    ...(resolution === undefined ? {} : { resolution: resolution as number }),
  })
  const outcome = runDriftTest(registry.get(test as string), before, now, context)
  return { outcome, effect: driftEffect(context.bins), sizes: [before.size, now.size] }
}

describe('the evidence of an alert gives its number again', () => {
  it.each([
    ['m:data_drift:x', 'x'],
    ['m:data_drift:site', 'site'],
    ['m:target_drift:y', 'y'],
    ['m:prediction_drift:score', 'score'],
  ])('%s', (id, column) => {
    const { value, evidence } = alertOf(id)
    const { outcome, effect, sizes } = replay(column, evidence)
    expect(outcome).toMatchObject({ status: 'scored', pValue: evidence.pValue })
    if (evidence.statistic !== undefined) {
      expect(outcome).toMatchObject({ statistic: evidence.statistic })
    }
    expect(effect).toBe(value)
    expect([evidence.referenceValues, evidence.currentValues]).toEqual(sizes)
    expect(evidence.scoreThreshold).toBe(0.05)
  })

  it('m:target_drift:y:x, a relation', () => {
    const { value, evidence } = alertOf('m:target_drift:y:x')
    const levels = (name: string) => levelsOf(columnOf(reference, name)!, columnOf(current, name)!)!
    expect(relationChange(levels('x'), levels(evidence.target as string))).toEqual({
      statistic: evidence.statistic,
      degreesOfFreedom: evidence.degreesOfFreedom,
      pValue: evidence.pValue,
      effect: value,
      referenceRows: evidence.referenceRows,
      currentRows: evidence.currentRows,
    })
  })

  it('m:data_drift:embedding:vector', () => {
    const { value, evidence } = alertOf('m:data_drift:embedding:vector')
    const names = evidence.columns as string[]
    const vectors = (frame: Frame) =>
      embeddingRows(createFrame(names.map((name) => columnOf(frame, name)!)), names)
    const found = domainClassifier(vectors(reference), vectors(current), {
      seed: evidence.seed as string,
    })
    expect(found).toMatchObject({ pValue: evidence.pValue, auc: evidence.statistic })
    expect(2 * found.auc - 1).toBe(value)
  })

  it('m:data_drift, the data set', () => {
    const { value, threshold, evidence } = alertOf('m:data_drift')
    expect((evidence.driftedColumns as number) / (evidence.totalColumns as number)).toBe(value)
    expect(value).toBeGreaterThanOrEqual(threshold!)
  })

  it('m:data_quality:x:missing-share', () => {
    const { value } = alertOf('m:data_quality:x:missing-share')
    const x = columnOf(current, 'x')!
    expect(x.nullCount / x.length).toBe(value)
  })
})
