import { type MonitoringReport, parseReport } from '@leeway/monitoring-report'
import type { FrameInput, StoredProfile } from '@leeway/stats-core'
import { expect, test } from 'vitest'
import { type ColumnMapping, MlMonitor, profileReference } from '../../src/index.ts'
import { measure } from './measure.ts'

const bits = Array.from({ length: 600 }, (_, i) => (i % 3 === 0 ? 1 : 0))
const guesses = bits.map((bit, i) => (i % 10 === 0 ? 1 - bit : bit))
const amounts = bits.map((bit, i) => bit + ((i * 37) % 101) / 50)
const spellings: Readonly<Record<string, (bit: number) => number | string | boolean>> = {
  '1': (bit) => bit,
  '"1"': (bit) => String(bit),
  '"1.0"': (bit) => `${bit}.0`,
  true: (bit) => bit === 1,
  '"true"': (bit) => String(bit === 1),
  '"True"': (bit) => (bit === 1 ? 'True' : 'False'),
}
const pairs = Object.keys(spellings).flatMap((a) => Object.keys(spellings).map((b) => [a, b]))
const columnMapping = { target: 'was', prediction: 'said' }

async function judge(
  reference: FrameInput | StoredProfile,
  current: FrameInput,
  mapping: ColumnMapping = {},
): Promise<MonitoringReport> {
  const monitor = new MlMonitor({ name: 'model', reference, columnMapping: mapping })
  const made = await monitor.generateComprehensiveReport({
    current,
    generatedAt: '2026-11-23T09:00:00Z',
  })
  expect(parseReport(JSON.stringify(made))).toEqual(made)
  return made
}

const written = (how: string) => ({
  amount: amounts,
  was: bits.map(spellings[how]!),
  said: guesses.map(spellings[how]!),
})

test.each(pairs)('labels %s and %s are one to every part', async (before, now) => {
  const same = await judge(written(before), written(before), columnMapping)
  const made = await judge(written(before), written(now), columnMapping)
  expect(made.alerts).toEqual([])
  expect(made.targetDrift).toEqual(same.targetDrift)
  expect(made.predictionDrift).toEqual(same.predictionDrift)
  expect(made.relationDrift).toEqual(same.relationDrift)
  expect(made.dataDrift).toEqual(same.dataDrift)
  expect(made.performance?.status).toBe(same.performance?.status)
  expect(made.performance).toMatchObject({ current: { accuracy: expect.closeTo(0.9, 12) } })
  const failed = made.dataQuality!.checks.filter(({ status }) => status === 'failed')
  expect(failed).toEqual([])
})

test.each(pairs)(
  'labels %s in a stored profile and %s are one to drift and checks',
  async (before, now) => {
    const profile = profileReference({ reference: written(before), columnMapping })
    const same = await judge(profile, written(before), columnMapping)
    const made = await judge(profile, written(now), columnMapping)
    expect(same.targetDrift).toMatchObject({ kind: 'categorical', status: 'stable' })
    expect(made.targetDrift).toEqual(same.targetDrift)
    expect(made.predictionDrift).toEqual(same.predictionDrift)
    expect(made.dataQuality!.checks.filter(({ status }) => status === 'failed')).toEqual([])
  },
)

test.each([[['true', 'True', 'false']], [['1', '1.0', '0']], [['1.0', '1', '0', '0.0']]])(
  'a reference that writes labels in several ways knows each of them: %j',
  async (ways) => {
    const mixed = (from: number) => {
      const values = Array.from({ length: 600 }, (_, i) => ways[(i + from) % ways.length]!)
      return { amount: amounts, flag: values, was: values }
    }
    const mapping = { target: 'was' }
    const profile = profileReference({ reference: mixed(0), columnMapping: mapping })
    for (const reference of [mixed(0), mixed(1), profile]) {
      const { alerts, targetDrift, dataDrift } = await judge(reference, mixed(0), mapping)
      expect(alerts.filter(({ column }) => column !== 'amount')).toEqual([])
      expect(targetDrift).toMatchObject({ status: 'stable', pValue: 1 })
      expect(dataDrift!.columns).toMatchObject([{ name: 'amount' }, { status: 'stable' }])
    }
  },
)

test('labels of a sensitive column stand in a profile as hashes: written otherwise they are others', async () => {
  const reference = written('"1"')
  const profile = profileReference({ reference, columnMapping, sensitive: ['was'] })
  const same = await judge(profile, reference, columnMapping)
  const made = await judge(profile, written('"1.0"'), columnMapping)
  expect([same.targetDrift?.status, made.targetDrift?.status]).toEqual(['stable', 'drifted'])
})

test('a label that only the current data hold is still new', async () => {
  const now = { ...written('"1.0"'), was: bits.map((bit, i) => (i % 2 === 0 ? 'never' : `${bit}`)) }
  const made = await judge(written('"1"'), now, columnMapping)
  expect(made.targetDrift?.status).toBe('drifted')
})

test('a feature of booleans is compared by value with strings of booleans', async () => {
  const made = await judge(
    { flag: bits.map((bit) => bit === 1) },
    { flag: bits.map(spellings['"True"']!) },
  )
  expect(made.alerts).toEqual([])
  expect(made.dataDrift?.columns[0]?.status).toBe('stable')
})

test('a column without a value in the reference is skipped, and its schema too', async () => {
  const made = await judge({ amounts, late: bits.map(() => null) }, { amounts, late: amounts })
  expect(made.alerts).toEqual([])
  const late = made.dataDrift!.columns.find(({ name }) => name === 'late')
  expect(late).toMatchObject({ status: 'skipped', reason: 'all_null' })
  const schema = made.dataQuality!.checks.find(
    ({ check, column }) => check === 'column-schema' && column === 'late',
  )
  expect(schema).toMatchObject({ status: 'skipped', reason: 'all_null' })
})

test.each([[0], [1]])('positiveLabel %j: a probability is that of 1', async (positiveLabel) => {
  const data = { was: bits, p: guesses.map((guess, i) => 0.1 + 0.7 * guess + (i % 7) / 100) }
  const mapping = { target: 'was', prediction: 'p', positiveLabel: String(positiveLabel) }
  const found = await measure('classification', data, data, mapping)
  expect(found.positiveLabel).toBe(String(positiveLabel))
  expect(found.current.accuracy).toBeCloseTo(0.9, 12)
})
