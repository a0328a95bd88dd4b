import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Row, seededRandom } from '@leeway/stats-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ColumnMapping, MlMonitor } from '../src/index.ts'
import { normal } from './readings.ts'

// The snippets of the guide that the product was first described by, one test each, written in TypeScript.

const teams = ['Arsenal', 'Chelsea', 'Everton', 'Fulham', 'Leeds']
const results = ['H', 'D', 'A']

function matches(seed: string, { inflation = 1, missing = 0 } = {}): Row[] {
  const random = seededRandom(seed)
  const pick = <T>(values: readonly T[]): T =>
    values[Math.floor(values.length * random.nextDouble())]!
  return Array.from({ length: 600 }, () => {
    const result = pick(results)
    const odds = (middle: number): number | null =>
      random.nextDouble() < missing ? null : inflation * middle * Math.exp(0.2 * normal(random))
    return {
      home_team: pick(teams),
      away_team: pick(teams),
      home_odds: odds(2.4),
      draw_odds: odds(3.4),
      away_odds: odds(3.1),
      result,
      predicted_result: random.nextDouble() < 0.6 ? result : pick(results),
    }
  })
}

const trainingData = matches('training')
const productionData = matches('production')
let outputDir: string
beforeAll(async () => {
  outputDir = await mkdtemp(join(tmpdir(), 'leeway-guide-'))
})
afterAll(() => rm(outputDir, { recursive: true }))

test('basic usage', async () => {
  const monitor = new MlMonitor({
    reference: trainingData,
    outputDir,
    enableDataDrift: true,
    enableTargetDrift: true,
    enableDataQuality: true,
    driftThreshold: 0.1,
  })
  const report = await monitor.generateComprehensiveReport({
    current: productionData,
    includePredictions: true,
  })
  expect(report.dataDrift).toMatchObject({ status: 'stable', totalColumns: 7 })
  expect(await readdir(outputDir)).toHaveLength(1)
})

const columnMapping: ColumnMapping = {
  target: 'result',
  prediction: 'predicted_result',
  numericalFeatures: ['home_odds', 'draw_odds', 'away_odds'],
  categoricalFeatures: ['home_team', 'away_team'],
}

test('advanced configuration', async () => {
  const monitor = new MlMonitor({
    reference: trainingData,
    columnMapping,
    outputDir,
    enableDataDrift: true,
    enableTargetDrift: true,
    enableDataQuality: true,
    driftThreshold: 0.05, // more sensitive drift detection
  })
  const report = await monitor.generateComprehensiveReport({ current: productionData })
  expect(report).toMatchObject({
    dataDrift: { totalColumns: 5, method: { driftThreshold: 0.05 } },
    targetDrift: { name: 'result', status: 'stable' },
    predictionDrift: [{ name: 'predicted_result', status: 'stable' }],
    performance: { task: 'classification', status: 'stable', labels: ['A', 'D', 'H'] },
  })
})

test('drift alerts', async () => {
  const monitor = new MlMonitor({ reference: trainingData, columnMapping })
  const driftReport = await monitor.generateComprehensiveReport({
    current: matches('inflated', { inflation: 1.3 }),
    includePredictions: true,
  })
  const printed: string[] = []
  for (const alert of driftReport.alerts) {
    if (alert.type === 'data_drift') printed.push(`Drift Alert: ${alert.message}`)
  }
  expect(printed).toHaveLength(4)
  expect(printed[0]).toMatch(/^Drift Alert: The data set has drifted: 3 of 5 judged columns/)
})

test('data quality', async () => {
  const monitor = new MlMonitor({ reference: trainingData, columnMapping })
  const report = await monitor.generateComprehensiveReport({
    current: matches('gaps', { missing: 0.2 }),
  })
  const missing = report.dataQuality?.missingValuesPercentage ?? 0
  const printed = missing > 5 ? `High missing values detected: ${missing.toFixed(1)}%` : ''
  expect(printed).toMatch(/^High missing values detected: [789]\.\d%$/)
})

test('in an existing pipeline', async () => {
  const monitor = new MlMonitor({ reference: trainingData, columnMapping })
  const model = { predict: (rows: readonly Row[]) => rows.map(() => 'H') }
  async function processBatch(data: readonly Row[]) {
    // Your existing logic
    const predictions = model.predict(data)
    // Add monitoring
    const current = data.map((row, i) => ({ ...row, predicted_result: predictions[i]! }))
    const report = await monitor.generateComprehensiveReport({ current })
    return { predictions, report }
  }
  const { predictions, report } = await processBatch(productionData)
  expect(predictions).toHaveLength(600)
  expect(report.performance?.status).toBe('degraded')
  expect(report.alerts.map(({ type }) => type)).toContain('performance')
})
