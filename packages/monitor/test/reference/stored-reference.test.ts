import type { ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'
import {
  builtinDriftTests,
  mergeProfiles,
  profileFrame,
  type StoredProfile,
} from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import { MlMonitor } from '../../src/ml-monitor.ts'
import { profileReference } from '../../src/reference/profile-reference.ts'
import { bothReports, generatedAt, kept } from './both-reports.ts'
import { hardFrame } from './hard-frames.ts'

const columnMapping = { target: 'outcome', datetime: 'instant' }
/** The verdicts, without the importance that only rows tell. */
const columnsOf = ({
  dataDrift,
  targetDrift,
  predictionDrift,
}: MonitoringReport): ColumnDrift[] => [
  ...(dataDrift?.columns ?? []).map(({ importance: _, ...column }) => column),
  ...(targetDrift === undefined ? [] : [targetDrift]),
  ...(predictionDrift ?? []),
]

/** What of the quality only rows of the reference tell. */
const ofRows = [
  'referenceDuplicatedRows',
  'conflictingLabels',
  'missingPatterns',
  'missingPatternCount',
  'correlations',
]

/**
 * The quality as far as a profile tells it, and which checks it does not. Of texts that a policy takes for categories a profile keeps a thousand. The share of drifted columns is one of those that were judged. P-values of checks are corrected together,
 * so that those that are left out matter to the others'.
 */
function quality({ dataQuality }: MonitoringReport) {
  const { columns, checks, ...parts } = dataQuality!
  const judged = checks.filter(({ status }) => status !== 'skipped')
  return {
    parts: Object.fromEntries(Object.entries(parts).filter(([part]) => !ofRows.includes(part))),
    columns: columns
      .filter(({ name }) => name !== 'text')
      .map(({ times, ...column }) => {
        if (times === undefined) return column
        const { referenceLongestIntervalSeconds: _, gaps: __, gapCount: ___, ...own } = times
        return { ...column, times: own }
      }),
    checks: new Map(
      judged
        .filter(({ check }) => check !== 'drifted-column-share')
        .map(({ evidence = {}, ...check }) => {
          const { correctedPValue: _, ...own } = evidence
          return [check.id, { ...check, evidence: own }]
        }),
    ),
    needing: checks.flatMap(({ id, reason }) => (reason === 'needs_values' ? [id] : [])),
  }
}

const profileTests = builtinDriftTests.filter(({ needs }) => needs === 'profile')

describe('a stored reference', () => {
  it.each(
    ['calibrated', 'evidently'].flatMap((policy) =>
      [
        [3000, 800, 0],
        [3000, 800, 0.1],
        [150, 2000, 0.2],
      ].map(([n, m, shift]) => [policy, n!, m!, shift!] as const),
    ),
  )(
    '%s, %i against %i rows, shifted by %d: the same but for columns that need values',
    async (policy, n, m, shift) => {
      const options = { policy, columnMapping, correction: 'none' } as const // each column by itself
      const [data, stored] = await bothReports(hardFrame(n, 0), hardFrame(m, shift), options)
      expect(stored.reference).toEqual(data.reference)
      const [all, told] = [quality(data), quality(stored)]
      expect({ ...told, checks: 0, needing: 0 }).toEqual({ ...all, checks: 0, needing: 0 })
      for (const [id, check] of told.checks) expect(check).toEqual(all.checks.get(id))
      const leftOut = [...all.checks.keys()].filter((id) => !told.checks.has(id))
      const undecided = stored.skipped.flatMap(({ what, reason }) => {
        const [, check, column] = /^check (\S+)(?: of column "(.*)")?$/.exec(what) ?? []
        expect([what.startsWith('column'), reason === 'needs_values']).toContain(true)
        return check === undefined ? [] : [['monitor', check, column].filter(Boolean).join(':')]
      })
      for (const id of leftOut) expect([...told.needing, ...undecided]).toContain(id)
      expect(leftOut.length).toBeLessThan(all.checks.size / (policy === 'calibrated' ? 8 : 4))
      const profiled = new Map(columnsOf(stored).map((column) => [column.name, column]))
      let judged = 0
      for (const column of columnsOf(data)) {
        const beside = profiled.get(column.name)!
        const { reference, current, distribution } = beside
        expect({ reference, current, distribution }).toEqual({
          reference: column.reference,
          current: column.current,
          distribution: column.distribution,
        })
        if (beside.reason === 'needs_values') continue
        if (policy === 'evidently') expect(beside).toEqual(column)
        else {
          const { effect, status, test } = column
          expect({ effect: beside.effect, test: beside.test }).toEqual({ effect, test })
          if (beside.evidence?.marks === undefined) expect(beside).toEqual(column)
          else expect(beside.status).toBe(status)
        }
        judged += 1
      }
      expect(judged).toBeGreaterThanOrEqual(policy === 'calibrated' ? 10 : 7)
    },
  )

  it.each(['calibrated', 'evidently'])(
    '%s: every test that needs a profile gives the same bytes, under its own score and the policy',
    async (policy) => {
      for (const { id, accepts } of profileTests) {
        for (const [n, m, shift] of [
          [3000, 800, 0],
          [3000, 800, 0.1],
          [60, 500, 0.3],
        ] as const) {
          const options = {
            policy,
            columnMapping,
            testsByKind: Object.fromEntries(accepts.map((kind) => [kind, id])),
          }
          const [data, stored] = await bothReports(hardFrame(n, 0), hardFrame(m, shift), options)
          const ofTest = (report: MonitoringReport) =>
            columnsOf(report).filter(({ test, name }) => test === id && name !== 'text')
          expect(ofTest(data).length).toBeGreaterThanOrEqual(3)
          expect(JSON.stringify(ofTest(stored))).toBe(JSON.stringify(ofTest(data)))
        }
      }
    },
  )

  it('judges numbers that are all different by where the reference has them, and says so', async () => {
    const [data, stored] = await bothReports(hardFrame(3000, 0), hardFrame(800, 0.1))
    const [before, now] = [data, stored].map((report) => columnsOf(report)[0]!)
    expect(now).toMatchObject({ name: 'continuous', status: 'drifted', test: 'rank-omnibus' })
    expect(now!.effect).toEqual(before!.effect)
    expect(now!.detectable).toBe(before!.detectable)
    expect(now!.evidence!.marks).toBeGreaterThan(60)
    expect(before!.evidence).not.toHaveProperty('marks')
    const [logData, logStored] = [before!, now!].map(({ pValue }) => Math.log(pValue!))
    expect(Math.abs(logStored! / logData! - 1)).toBeLessThan(0.1)
  })

  it('says of a column whose test needs values what would do, and judges the others', async () => {
    const [, stored] = await bothReports(hardFrame(3000, 0), hardFrame(800, 0), {
      tests: { continuous: 'ks', tied: 'ks', text: 'text-domain-classifier' },
    })
    const find = (name: string) => columnsOf(stored).find((column) => column.name === name)
    expect(find('tied')).toMatchObject({ status: 'stable', test: 'ks' })
    expect(find('continuous')).toMatchObject({
      status: 'skipped',
      reason: 'needs_values',
      test: 'ks',
      detail:
        'The test ks needs more than the reference has: it is a stored profile, which keeps not every value of the column. Give the data of the reference, or name a test for the column that a profile is enough for: rank-omnibus.',
    })
    expect(find('text')).toMatchObject({ reason: 'needs_values' })
    expect(stored.skipped).toContainEqual(
      expect.objectContaining({ what: 'column "continuous"', reason: 'needs_values' }),
    )
  })

  it('takes a profile of merged parts, and says what to do where they were counted on different cells', async () => {
    const parts = [0, 0.01, 0.02].map((shift) => hardFrame(1000, shift))
    const first = parts.map((part) => profileFrame(part)).reduce(mergeProfiles)
    const second = parts.map((part) => profileFrame(part, { like: first })).reduce(mergeProfiles)
    const judge = async (reference: StoredProfile) =>
      columnsOf(
        await new MlMonitor({ reference: kept(reference) }).generateComprehensiveReport({
          current: hardFrame(500, 0.01),
          generatedAt,
        }),
      )
    const [continuous, ...others] = await judge(first)
    expect(continuous).toMatchObject({ reason: 'needs_values' })
    expect(continuous!.detail).toMatch(/profile each once more, `like` the merged profile\.$/)
    expect(others.find(({ name }) => name === 'colour')?.status).toBe('stable')
    const [again] = await judge(second)
    expect(again).toMatchObject({ status: 'stable', test: 'rank-omnibus' })
  })

  it('keeps kinds that the mapping declared, and reads few different numbers as categories later', async () => {
    const [reference, current] = [hardFrame(3000, 0), hardFrame(800, 0.1)]
    const later = { columnMapping: { categoricalFeatures: ['flag', 'continuous'] } }
    const profile = kept(profileReference({ reference }))
    const monitor = new MlMonitor({ reference: profile, ...later })
    const stored = await monitor.generateComprehensiveReport({ current, generatedAt })
    const [data] = await bothReports(reference, current, later)
    const flag = (report: MonitoringReport) =>
      columnsOf(report).find(({ name }) => name === 'flag')!
    const { evidence: _, ...verdict } = flag(data)
    expect(flag(stored)).toMatchObject({ kind: 'categorical', test: verdict.test! })
    expect(flag(stored).effect).toEqual(verdict.effect)
    expect(columnsOf(stored)[0]).toMatchObject({ reason: 'needs_values' })
    expect(columnsOf(stored)[0]!.detail).toBe(
      'In the reference the stored profile holds the column as numeric, not as categorical: profile the data again with the column mapping and the policy of this monitor.',
    )
    expect(stored.dataQuality!.checks).toContainEqual(
      expect.objectContaining({
        check: 'column-schema',
        column: 'continuous',
        status: 'skipped',
        reason: 'needs_values',
      }),
    )
    expect(stored.alerts.some(({ column }) => column === 'continuous')).toBe(false)
  })

  it('refuses what is no profile of this version', () => {
    const profile = profileReference({ reference: hardFrame(50, 0) })
    const damaged = { ...profile, rows: 49 }
    expect(() => new MlMonitor({ reference: damaged })).toThrow(
      /stored profile: columns\[0\]\.rows/,
    )
    const newer = { ...profile, version: 2 } as unknown as StoredProfile // what a later release may write
    expect(() => new MlMonitor({ reference: newer })).toThrow(
      /found version 2, this release of Leeway reads version 1: upgrade Leeway, or profile/,
    )
    expect(() => new MlMonitor({ reference: profile, tests: { none: 'ks' } })).toThrow(
      /tests names column "none", which the reference does not have/,
    )
  })
})

describe('sensitive columns', () => {
  it('are ids and free text too, unless the user says otherwise', () => {
    const mapping = { id: 'tied', textFeatures: ['skewed'] }
    const sensitiveIn = (notSensitive: string[]) =>
      profileReference({
        reference: hardFrame(400, 0),
        columnMapping: mapping,
        notSensitive,
      }).columns.flatMap((column) => (column.sensitive ? column.name : []))
    expect(sensitiveIn([])).toEqual(['tied', 'skewed', 'text'])
    expect(sensitiveIn(['tied', 'text'])).toEqual(['skewed'])
  })

  const sensitive = ['continuous', 'colour', 'text', 'instant', 'heavy']

  it('leave no value in the profile, and none in the report', async () => {
    const profile = profileReference({ reference: hardFrame(400, 0), sensitive })
    const text = JSON.stringify(profile.columns.filter(({ name }) => sensitive.includes(name)))
    expect(text).not.toMatch(/red|green|blue|complaint/)
    expect(text).not.toMatch(/\d\.\d/)
    const report = await new MlMonitor({ reference: kept(profile) }).generateComprehensiveReport({
      current: hardFrame(300, 0.1),
      generatedAt,
    })
    for (const name of sensitive) {
      const quality = report.dataQuality?.columns.find((column) => column.name === name)
      expect(quality).toMatchObject({ sensitive: true })
      expect(columnsOf(report).find((column) => column.name === name)).not.toHaveProperty(
        'distribution',
      )
    }
    expect(JSON.stringify(report)).not.toMatch(/"(red|green|blue)"/)
  })

  it('of strings are judged by hashes, of numbers not at all', async () => {
    const [data, stored] = await bothReports(hardFrame(3000, 0), hardFrame(800, 0.15), {
      sensitive,
    })
    const find = (report: MonitoringReport, name: string) =>
      columnsOf(report).find((column) => column.name === name)!
    expect(find(stored, 'colour')).toMatchObject({
      status: 'drifted',
      effect: { value: expect.closeTo(find(data, 'colour').effect!.value, 12) },
      statistic: expect.closeTo(find(data, 'colour').statistic!, 9),
    })
    expect(find(stored, 'continuous')).toMatchObject({
      reason: 'needs_values',
      detail: expect.stringContaining('no value of this sensitive column'),
    })
    expect(stored.reference.fingerprint).toBe(data.reference.fingerprint)
    expect(stored.skipped).toContainEqual(
      expect.objectContaining({ what: 'values out of range of column "continuous"' }),
    )
    const quality = (report: MonitoringReport, name: string) => {
      const { newCategoryCount, lostCategoryCount, reference } = report.dataQuality!.columns.find(
        (column) => column.name === name,
      )!
      return { newCategoryCount, lostCategoryCount, reference }
    }
    for (const name of ['colour', 'continuous', 'text']) {
      expect(quality(stored, name)).toEqual(quality(data, name))
    }
  })
})
