import { type MonitoringReport, parseReport } from '@leeway/monitoring-report'
import type { Row } from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import { MlMonitor, type MlMonitorOptions } from '../../src/index.ts'
import { drawModel, modelMapping } from './draw-model.ts'

const generatedAt = '2026-11-23T09:00:00Z'

async function report(
  current: Row[],
  options: Partial<MlMonitorOptions> = {},
): Promise<MonitoringReport> {
  const monitor = new MlMonitor({
    name: 'credit',
    reference: drawModel(),
    columnMapping: modelMapping,
    enableDataQuality: false,
    ...options,
  })
  const made = await monitor.generateComprehensiveReport({ current, generatedAt })
  expect(parseReport(JSON.stringify(made))).toEqual(made)
  return made
}

const relationOf = ({ relationDrift }: MonitoringReport, name: string) =>
  relationDrift!.find(({ feature }) => feature === name)!

describe('relations to the target', () => {
  it('finds the feature whose effect turned round, and the prediction that no longer fits', async () => {
    const made = await report(drawModel({ seed: 'later', effect: -1.2 }))
    expect(made.relationDrift!.map(({ feature, status }) => [feature, status])).toEqual([
      ['income', 'drifted'],
      ['region', 'stable'],
      ['other0', 'stable'],
      ['other1', 'stable'],
      ['score', 'drifted'],
    ])
    const income = relationOf(made, 'income')
    expect(income).toMatchObject({
      target: 'paid',
      measure: 'rank-biserial',
      threshold: 0.05,
      effect: { name: 'relation-shift', threshold: 0.1 },
      evidence: { test: 'relation-change', referenceRows: 600, currentRows: 600 },
    })
    expect(income.reference).toBeGreaterThan(0.4)
    expect(income.current).toBeLessThan(-0.4)
    expect(relationOf(made, 'region').measure).toBe('cramers-v')
    const alerts = made.alerts.filter(({ type }) => type === 'target_drift')
    expect(alerts.map(({ id, severity }) => [id, severity])).toEqual([
      ['credit:target_drift:paid:income', 'warning'],
      ['credit:target_drift:paid:score', 'warning'],
    ])
    expect(alerts[0]!.message).toMatch(
      /^The relation of income to the target paid has moved: rank-biserial was 0\.\d+ and is -0\.\d+; its shift is 0\.\d+, from 0\.1 on it counts as large \(p < 0\.001\)\.$/,
    )
  })

  it('stays quiet where the feature drifts and what it means does not', async () => {
    const made = await report(drawModel({ seed: 'later', shift: 1 }))
    const drifted = made.dataDrift!.columns.filter(({ status }) => status === 'drifted')
    expect(drifted.map(({ name }) => name)).toEqual(['income'])
    expect(made.relationDrift!.map(({ status }) => status)).toEqual(Array(5).fill('stable'))
  })

  it('keeps the false discovery rate over many features, and finds the one that moved', async () => {
    let falseShare = 0
    let found = 0
    const runs = 40
    for (let run = 0; run < runs; run += 1) {
      const made = await report(
        drawModel({ rows: 300, seed: `run ${run}`, others: 12, effect: run % 2 === 0 ? 1.2 : 0 }),
        {
          reference: drawModel({ rows: 400, seed: `before ${run}`, others: 12 }),
          columnMapping: { target: 'paid', prediction: 'score', features: undefined! },
          enableDataDrift: false,
          relationThreshold: 0,
        },
      )
      const drifted = made
        .relationDrift!.filter(({ status }) => status === 'drifted')
        .map(({ feature }) => feature)
      const real = run % 2 === 0 ? [] : ['income', 'score']
      const wrong = drifted.filter((name) => !real.includes(name))
      falseShare += wrong.length / Math.max(1, drifted.length) / runs
      if (drifted.includes('income')) found += 1
    }
    expect(falseShare).toBeLessThanOrEqual(0.15) // P(Binomial(40, 0.05) > 6) = 0.003
    expect(found).toBeGreaterThanOrEqual(18)
  })

  it('says why a relation was not judged', async () => {
    const more = (rows: Row[], column: (row: number) => Row): Row[] =>
      rows.map((row, i) => ({ ...row, ...column(i) }))
    const reference = more(drawModel(), (i) => ({
      note: `a text number ${i}`,
      same: 1,
      gone: i,
      empty: i,
      rare: i < 30 ? i : null,
    }))
    const current = more(drawModel({ seed: 'later' }), (i) => ({
      note: `other words ${i}`,
      same: 1,
      empty: null,
      rare: i < 30 ? i : null,
    }))
    const made = await report(current, {
      reference,
      columnMapping: { ...modelMapping, textFeatures: ['note'] },
    })
    const reasons = Object.fromEntries(
      made.relationDrift!.map(({ feature, reason }) => [feature, reason]),
    )
    expect(reasons).toMatchObject({
      note: 'not_judged',
      same: 'constant',
      gone: 'missing_in_current',
      empty: 'all_null',
      rare: 'too_few_rows',
      income: undefined,
    })
    expect(relationOf(made, 'rare').detail).toBe(
      'The current data have 30 rows with both columns; a verdict needs at least 50.',
    )
  })

  it('waits for labels that come late, and says so once', async () => {
    const unlabelled = drawModel({ seed: 'later' }).map(({ paid: _, ...row }) => row as Row)
    const made = await report(unlabelled)
    expect(made).not.toHaveProperty('relationDrift')
    expect(made.skipped).toContainEqual({
      what: 'relations to the target',
      reason: 'missing_in_current',
      detail: 'The current data have no column "paid".',
    })
  })

  it('is left out without a target, under evidently, and where it is switched off', async () => {
    const current = drawModel({ seed: 'later' })
    for (const options of [
      { columnMapping: {} },
      { policy: 'evidently' },
      { enableRelationDrift: false },
      { enableTargetDrift: false },
    ]) {
      expect(await report(current, options)).not.toHaveProperty('relationDrift')
    }
    const asked = await report(current, { policy: 'evidently', enableRelationDrift: true })
    expect(asked.relationDrift).toHaveLength(5)
  })

  it('judges many rows on a seeded part of them, and says which', async () => {
    const made = await report(drawModel({ rows: 40_000, seed: 'later', others: 0 }), {
      reference: drawModel({ rows: 40_000, others: 0 }),
    })
    expect(relationOf(made, 'income')).toMatchObject({
      status: 'stable',
      detectable: 0.1,
      evidence: {
        referenceRows: 30_000,
        currentRows: 30_000,
        mostRows: 30_000,
        referenceSeed: 'leeway:relations:reference',
        currentSeed: 'leeway:relations:current',
      },
    })
  })

  it('refuses a threshold that is none', () => {
    expect(() => new MlMonitor({ reference: drawModel(), relationThreshold: Number.NaN })).toThrow(
      'monitor: relationThreshold is NaN, must be a number of at least 0',
    )
  })
})

describe('importance', () => {
  const importanceOf = ({ dataDrift }: MonitoringReport) =>
    Object.fromEntries(dataDrift!.columns.map(({ name, importance }) => [name, importance]))

  it('is estimated from the reference: what says most of the target is 1', async () => {
    const made = importanceOf(await report(drawModel({ seed: 'later' })))
    expect(made.income).toBe(1)
    expect(made.region).toBeGreaterThan(0.02)
    expect(made.region).toBeLessThan(0.3)
    expect(made.other0).toBeLessThan(0.05)
    const again = importanceOf(await report(drawModel({ seed: 'other', shift: 2 })))
    expect(again).toEqual(made)
  })

  it('is what the user says, over the largest, and orders the alerts', async () => {
    const moved = drawModel({ seed: 'later' }).map((row) => ({
      ...row,
      other0: (row.other0 as number) + 1.5,
      income: (row.income as number) + 0.6,
    }))
    const made = await report(moved, { importance: { income: 40, other0: 2 } })
    expect(importanceOf(made)).toEqual({
      income: 1,
      region: undefined,
      other0: 0.05,
      other1: undefined,
    })
    const drifted = made.alerts.filter(({ type }) => type === 'data_drift')
    expect(drifted.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['income', 'other0']),
    )
    const columns = drifted.flatMap(({ column }) => (column === undefined ? [] : [column]))
    expect(columns).toEqual(['income', 'other0'])
  })

  it('is unknown without a target', async () => {
    const made = await report(drawModel({ seed: 'later' }), { columnMapping: {} })
    expect(Object.values(importanceOf(made)).every((value) => value === undefined)).toBe(true)
  })

  it('refuses what is no importance, and names that are not there', () => {
    const monitor = (importance: Record<string, number>) =>
      new MlMonitor({ reference: drawModel(), importance })
    expect(() => monitor({ income: -1 })).toThrow(
      'monitor: importance["income"] is -1, must be a number of at least 0',
    )
    expect(() => monitor({ incom: 1 })).toThrow('importance names column "incom"')
  })
})
