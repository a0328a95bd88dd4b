import { seededRandom } from '@leeway/stats-core'
import { describe, expect, test } from 'vitest'
import { testMetrics } from '../../src/performance/test-metrics.ts'
import { drawClassification, drawRegression, unchanged } from './draw-performance.ts'
import { measureReport } from './measure.ts'

/** Draws of each simulation, and the most alarms among them that a rate of 5 % gives in all but one case of a thousand. */
const DRAWS = 100
const MOST = 12

describe('a model that has not changed counts as worse at most at the rate stated, whatever the tolerance', () => {
  test.each(Object.entries(unchanged))('%s', (name, draw) => {
    const random = seededRandom(name)
    let alarms = 0
    for (let k = 0; k < DRAWS; k++) {
      const tests = testMetrics(draw(random), { alpha: 0.05, tolerance: 0 })
      if (tests.some(({ status }) => status === 'degraded')) alarms++
    }
    expect(alarms).toBeLessThanOrEqual(MOST)
  })
})

const mapping = { target: 'was', prediction: 'said' }

describe('a model that got worse is found', () => {
  test('a classifier that knows nothing of a fifth of the rows', async () => {
    const random = seededRandom('blind')
    const [reference, current] = [0, 0.2].map((blind) => {
      const drawn = drawClassification(random, { rows: 3000, rate: 0.3, blind })
      return { was: drawn.targets, said: drawn.probabilities[0]! }
    })
    const { performance, alerts } = await measureReport(reference!, current!, mapping)
    expect(performance?.status).toBe('degraded')
    const found = alerts.find(({ id }) => id === 'model:performance:rocAuc')!
    expect(found).toMatchObject({ type: 'performance', threshold: 0.02 })
    expect(found.value).toBeGreaterThan(0.02)
    expect(alerts.map(({ value, threshold }) => value! / threshold!)).toEqual(
      alerts.map(({ value, threshold }) => value! / threshold!).sort((a, b) => b - a),
    )
  })

  test('a regression whose errors grew by a fifth', async () => {
    const random = seededRandom('wide')
    const [reference, current] = [1, 1.2].map((spread) => {
      const drawn = drawRegression(random, { rows: 1000, spread })
      return { was: drawn.targets, said: drawn.predictions }
    })
    const { performance, alerts } = await measureReport(reference!, current!, mapping)
    expect(performance?.status).toBe('degraded')
    expect(alerts.map(({ id }) => id)).toContain('model:performance:rootMeanSquaredError')
  })

  test('a better model raises no alert and counts as improved', async () => {
    const random = seededRandom('narrow')
    const [reference, current] = [1.2, 1].map((spread) => {
      const drawn = drawRegression(random, { rows: 1000, spread })
      return { was: drawn.targets, said: drawn.predictions }
    })
    const { performance, alerts } = await measureReport(reference!, current!, mapping)
    expect(performance?.status).toBe('improved')
    expect(alerts).toEqual([])
  })

  test('a change smaller than the tolerance is none, however many rows show it', async () => {
    const random = seededRandom('hair')
    const [reference, current] = [1, 1.03].map((spread) => {
      const drawn = drawRegression(random, { rows: 40_000, spread })
      return { was: drawn.targets, said: drawn.predictions }
    })
    const strict = await measureReport(reference!, current!, mapping, { performanceTolerance: 0 })
    const lenient = await measureReport(reference!, current!, mapping, {
      performanceTolerance: 0.05,
    })
    expect(strict.performance?.status).toBe('degraded')
    expect(lenient.performance?.status).toBe('stable')
  })
})

test('an alert can be replayed from its evidence', async () => {
  const { differenceTest } = await import('@leeway/stats-core/performance')
  const random = seededRandom('replay')
  const [reference, current] = [0, 0.3].map((blind) => {
    const drawn = drawClassification(random, { rows: 2000, rate: 0.3, blind })
    return { was: drawn.targets, said: drawn.probabilities[0]! }
  })
  const { alerts } = await measureReport(reference!, current!, mapping)
  const { evidence, value } = alerts.find(({ id }) => id === 'model:performance:rocAuc')!
  const { pFall } = differenceTest(
    {
      value: Number(evidence?.reference),
      interval: evidence?.referenceInterval as [number, number],
    },
    { value: Number(evidence?.current), interval: evidence?.currentInterval as [number, number] },
    Number(evidence?.confidence),
  )
  expect(pFall).toBe(evidence?.pValue)
  expect(value).toBe(Number(evidence?.reference) - Number(evidence?.current))
  expect(evidence).toMatchObject({ metric: 'rocAuc', currentRows: 2000, referenceRows: 2000 })
})
