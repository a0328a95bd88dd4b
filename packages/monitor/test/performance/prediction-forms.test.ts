import { seededRandom } from '@leeway/stats-core'
import { describe, expect, test } from 'vitest'
import { type ColumnMapping, MlMonitor, profileReference } from '../../src/index.ts'
import { measure, measureReport } from './measure.ts'

const random = seededRandom('forms')
const rows = 200
const score = Float64Array.from({ length: rows }, () => random.nextDouble())
const was = Array.from(score, (probability) => (random.nextDouble() < probability ? 1 : 0))
const said = Array.from(score, (probability) => (probability >= 0.5 ? 1 : 0))
const data = {
  was,
  said,
  score,
  other: score.map((probability) => 1 - probability),
  word: was.map((bit) => (bit === 1 ? 'yes' : 'no')),
  told: was.map((bit) => (bit === 1 ? 'yes' : 'no')),
  weight: Float64Array.from({ length: rows }, (_, i) => (i % 2 === 0 ? 2 : 0)),
  amount: score.map((probability, i) => 100 * probability + (i % 7)),
  forecast: score.map((probability) => 100 * probability),
}

describe('what a prediction is read as', () => {
  const asked = (mapping: ColumnMapping) => measure('classification', data, data, mapping)

  test('a float prediction beside a 0/1 target is the probability of class 1', async () => {
    const found = await asked({ target: 'was', prediction: 'score' })
    const labels = await asked({ target: 'was', prediction: 'said' })
    expect(found).toMatchObject({
      predictionRule: 'the probability of the positive class',
      positiveLabel: '1',
      threshold: 0.5,
    })
    expect(found.current.accuracy).toBe(labels.current.accuracy)
    expect(found.current.confusionMatrix).toEqual(labels.current.confusionMatrix)
    expect(found.current.rocAuc).toBeGreaterThan(0.7)
    expect(labels.current.rocAuc).toBeUndefined()
  })

  test('a positive label turns around what is reported, not what the probability speaks of', async () => {
    const one = await asked({ target: 'was', prediction: 'score' })
    const zero = await asked({ target: 'was', prediction: 'score', positiveLabel: 0 })
    expect(zero.positiveLabel).toBe('0')
    expect(zero.current.rocAuc).toBeCloseTo(one.current.rocAuc!, 12)
    expect(zero.current.recall).toBeCloseTo(one.current.specificity!, 12)
  })

  test.each<[string, NonNullable<ColumnMapping['prediction']>]>([
    ['one column per label, by name', { probabilities: { no: 'other', yes: 'score' } }],
    ['the probability of the positive class', { probabilities: 'score' }],
    ['labels and probabilities', { label: 'told', probabilities: 'score' }],
  ])('%s', async (_, prediction) => {
    const found = await asked({ target: 'word', prediction, positiveLabel: 'yes' })
    const bare = await asked({ target: 'was', prediction: 'score' })
    expect(found.current.rocAuc).toBeCloseTo(bare.current.rocAuc!, 12)
    expect(found.positiveLabel).toBe('yes')
    const hasLabels = typeof prediction === 'object' && 'label' in prediction
    expect(found.current.accuracy).toBe(hasLabels ? 1 : bare.current.accuracy)
  })

  test('columns that are named like the labels', async () => {
    const named = { word: data.word, no: data.other, yes: data.score }
    const found = await measure('classification', named, named, {
      target: 'word',
      prediction: ['no', 'yes'],
    })
    const bare = await asked({ target: 'was', prediction: 'score' })
    expect(found.predictionRule).toBe('one probability per label')
    expect(found.current.logLoss).toBeCloseTo(bare.current.logLoss!, 12)
  })

  test('a label that the model has no column for has probability 0', async () => {
    const later = { ...data, word: data.word.map((word, i) => (i === 0 ? 'perhaps' : word)) }
    const found = await measure('classification', data, later, {
      target: 'word',
      prediction: { probabilities: { no: 'other', yes: 'score' } },
    })
    expect(found.labels).toEqual(['no', 'perhaps', 'yes'])
    expect(found.current.byClass?.[1]).toMatchObject({ label: 'perhaps', support: 1, recall: 0 })
  })

  test('weights count, and a row of weight 0 does not', async () => {
    const weighted = await asked({ target: 'was', prediction: 'score', weight: 'weight' })
    const even = {
      was: was.filter((_, i) => i % 2 === 0),
      score: score.filter((_, i) => i % 2 === 0),
    }
    const plain = await measure('classification', even, even, {
      target: 'was',
      prediction: 'score',
    })
    expect(weighted.current.rows).toBe(100)
    expect(weighted.current.rocAuc).toBeCloseTo(plain.current.rocAuc!, 12)
  })
})

describe('what a model does, where nobody says', () => {
  test.each<[string, ColumnMapping, string, string]>([
    ['few whole numbers', { target: 'was', prediction: 'score' }, 'classification', 'fewer than 5'],
    ['strings', { target: 'word', prediction: 'told' }, 'classification', 'strings or booleans'],
    ['amounts', { target: 'amount', prediction: 'forecast' }, 'regression', 'amounts'],
    [
      'the mapping',
      { target: 'was', prediction: 'score', task: 'regression' },
      'regression',
      'the mapping says so',
    ],
    [
      'few whole numbers, and a forecast of them',
      { target: 'said', prediction: 'forecast' },
      'regression',
      'fractions beyond 0 to 1',
    ],
    [
      'a user',
      { target: 'was', prediction: 'score', user: 'word' },
      'ranking',
      'the mapping names a user',
    ],
  ])('%s', async (_, mapping, task, rule) => {
    const { performance } = await measureReport(data, data, mapping)
    expect(performance?.task).toBe(task)
    expect(performance?.taskRule).toContain(rule)
  })

  test('a prediction without a column is refused', async () => {
    await expect(measureReport(data, data, { target: 'was', prediction: {} })).rejects.toThrow(
      'columnMapping.prediction names no column',
    )
  })

  test('a ranking is not broken down', async () => {
    const mapping = { target: 'was', prediction: 'score', user: 'word' }
    const { performance, skipped } = await measureReport(data, data, mapping, {
      segments: ['said'],
    })
    expect(performance?.task).toBe('ranking')
    expect(skipped.map(({ what }) => what)).toContain('performance by segment')
  })

  test('the reference decides', async () => {
    const { performance } = await measureReport(
      data,
      { ...data, was: was.map((_, i) => i % 9) },
      { target: 'was', prediction: 'said' },
    )
    expect(performance?.task).toBe('classification')
  })

  test('under a task that is given, labels are categories', async () => {
    const mapping = { target: 'was', prediction: 'said', task: 'classification' } as const
    const made = await measureReport(data, data, mapping, { enableTargetDrift: true })
    expect(made.targetDrift?.kind).toBe('categorical')
    expect(made.predictionDrift?.[0]?.kind).toBe('categorical')
  })
})

describe('what cannot be measured is skipped with a reason, and costs the rest nothing', () => {
  const mapping = { target: 'was', prediction: 'score' }
  const without = ({ was: _, ...rest }: typeof data) => rest

  test.each<[string, typeof data | object, object, ColumnMapping, string]>([
    ['no target yet', data, without(data), mapping, 'missing_in_current'],
    ['a target without a value', data, { ...data, was: was.map(() => null) }, mapping, 'all_null'],
    ['a task and nothing else', data, data, { task: 'regression' }, 'not_configured'],
    [
      'words where amounts belong',
      data,
      data,
      { target: 'word', prediction: 'amount', task: 'regression' },
      'type_changed',
    ],
    [
      'negative weights',
      data,
      { ...data, weight: data.weight.map((weight) => -weight) },
      { ...mapping, weight: 'weight' },
      'invalid_weights',
    ],
    [
      'one probability for three labels',
      { ...data, was: was.map((bit, i) => (i === 0 ? 2 : bit)) },
      data,
      mapping,
      'not_configured',
    ],
    [
      'columns of probabilities that nobody named',
      data,
      data,
      { target: 'word', prediction: ['score', 'other'] },
      'not_configured',
    ],
    ['a ranking without users', data, data, { ...mapping, task: 'ranking' }, 'not_configured'],
  ])('%s', async (_, reference, current, columnMapping, reason) => {
    const made = await measureReport(
      reference as typeof data,
      current as typeof data,
      columnMapping,
      { enableDataDrift: true },
    )
    expect(made.performance).toBeUndefined()
    expect(made.skipped).toContainEqual(expect.objectContaining({ what: 'performance', reason }))
    expect(made.dataDrift?.totalColumns).toBeGreaterThan(0)
  })

  test('a target that only the current data have is measured alone', async () => {
    const made = await measureReport(without(data), data, mapping)
    expect(made.performance).toMatchObject({ status: 'skipped', current: { rows } })
    expect(made.performance?.reference).toBeUndefined()
    expect(made.skipped).toContainEqual(
      expect.objectContaining({
        what: 'performance beside the reference',
        reason: 'missing_in_reference',
      }),
    )
  })

  test('beside a stored profile the current data are measured alone', async () => {
    const profile = profileReference({ reference: data, columnMapping: mapping })
    const monitor = new MlMonitor({
      reference: profile,
      columnMapping: mapping,
      segments: ['said'],
    })
    const made = await monitor.generateComprehensiveReport({ current: data })
    expect(made.performance).toMatchObject({ status: 'skipped', task: 'classification' })
    const missing = made.skipped.filter(({ what }) => what.startsWith('performance'))
    expect(missing.map(({ what, reason }) => [what, reason])).toEqual([
      ['performance beside the reference', 'needs_values'],
      ['performance by segment', 'needs_values'],
    ])
  })

  test('a single row is measured and not judged against', async () => {
    const one = { was: [1], score: [0.9], amount: [3] }
    const made = await measureReport(data, one, { target: 'amount', prediction: 'score' })
    expect(made.performance).toMatchObject({ status: 'skipped', current: { rows: 1 } })
    expect(made.alerts).toEqual([])
  })

  test('a batch of one class has what is defined, and says what is not', async () => {
    const later = { ...data, was: was.map(() => 1) }
    const found = await measure('classification', data, later, mapping)
    expect(found.current.recall).toBeGreaterThan(0)
    expect(found.current.undefinedMetrics?.map(({ metric }) => metric)).toContain('rocAuc')
  })
})
