import {
  builtinDriftTests,
  createDriftTestRegistry,
  defineDriftTest,
  frameFromArrays,
} from '@leeway/stats-core'
import { afterEach, describe, expect, it } from 'vitest'
import { MlMonitor } from '../../src/ml-monitor.ts'
import type { MlMonitorOptions } from '../../src/monitor-options.ts'
import { profileReference } from '../../src/reference/profile-reference.ts'
import { type ColumnWorkers, createColumnWorkers } from '../../src/workers/create-column-workers.ts'

const opened: ColumnWorkers[] = []
afterEach(() => Promise.all(opened.splice(0).map((workers) => workers.close())))

function openWorkers(minimumValues = 0): ColumnWorkers {
  const workers = createColumnWorkers({ threads: 2, minimumValues })
  opened.push(workers)
  return workers
}

/** Columns of every kind, with missing, infinite and unseen values, and one that cannot be compared. */
function rows(count: number, shift: number) {
  const indices = Array.from({ length: count }, (_, i) => i)
  return frameFromArrays({
    shifted: indices.map((i) => Math.sin(i) + shift),
    whole: indices.map((i) => (i * 7) % (3 + shift)),
    missing: indices.map((i) => (i % 5 === 0 ? null : Math.cos(i))),
    infinite: indices.map((i) => (i % 50 === 0 ? Number.POSITIVE_INFINITY : i % 13)),
    constant: indices.map(() => 4),
    colour: indices.map((i) => ['red', 'green', shift > 0 ? 'blue' : 'red'][i % 3]!),
    when: indices.map((i) => new Date(1_764_000_000_000 + i * 60_000)),
    changed: shift > 0 ? indices.map((i) => `v${i % 3}`) : indices,
    target: indices.map((i) => (i % 4 === 0 ? 'yes' : 'no')),
    ...(shift > 0 ? { fresh: indices } : { gone: indices }),
  })
}

const options = {
  reference: rows(400, 0),
  columnMapping: { target: 'target', datetime: 'when' },
  sensitive: ['missing'],
} satisfies MlMonitorOptions
const asked = { current: rows(300, 1), generatedAt: '2026-11-23T09:00:00Z' }

describe('createColumnWorkers', () => {
  it.each(['calibrated', 'evidently'])('makes the same report: %s', async (policy) => {
    const here = new MlMonitor({ ...options, policy })
    const there = new MlMonitor({ ...options, policy, mapColumns: openWorkers().mapColumns })
    const expected = await here.generateComprehensiveReport(asked)
    expect(JSON.stringify(await there.generateComprehensiveReport(asked))).toBe(
      JSON.stringify(expected),
    )
    expect(await there.generateComprehensiveReport(asked)).toEqual(expected)
  })

  it.each(['calibrated', 'evidently'])(
    'makes the same report against a profile: %s',
    async (policy) => {
      const { reference, sensitive, columnMapping } = options
      const profile = profileReference({ reference, sensitive, columnMapping, policy })
      const answers: boolean[] = []
      const { mapColumns } = openWorkers()
      const there = new MlMonitor({
        ...options,
        policy,
        reference: profile,
        async mapColumns(tasks) {
          const findings = await mapColumns(tasks)
          answers.push(...findings.map((finding) => finding !== undefined))
          return findings
        },
      })
      const here = new MlMonitor({ ...options, policy, reference: profile })
      const expected = await here.generateComprehensiveReport(asked)
      expect(JSON.stringify(await there.generateComprehensiveReport(asked))).toBe(
        JSON.stringify(expected),
      )
      expect(answers).toEqual(Array.from({ length: 8 }, () => true))
    },
  )

  it('examines every pair of columns elsewhere', async () => {
    const { mapColumns } = openWorkers()
    const answers: boolean[] = []
    const monitor = new MlMonitor({
      ...options,
      async mapColumns(tasks) {
        const findings = await mapColumns(tasks)
        answers.push(...findings.map((finding) => finding !== undefined))
        return findings
      },
    })
    await monitor.generateComprehensiveReport(asked)
    expect(answers).toEqual(Array.from({ length: 8 }, () => true))
  })

  it('leaves small data to the calling thread', async () => {
    const { mapColumns } = openWorkers(1_000_000)
    const seen: number[] = []
    const monitor = new MlMonitor({
      ...options,
      async mapColumns(tasks) {
        const findings = await mapColumns(tasks)
        seen.push(findings.filter((finding) => finding !== undefined).length)
        return findings
      },
    })
    await monitor.generateComprehensiveReport(asked)
    expect(seen).toEqual([0])
  })

  it('leaves columns with a test of the user to the calling thread', async () => {
    let calls = 0
    const mine = defineDriftTest({
      id: 'mine',
      title: 'Mine',
      summary: 'Did the largest value change?',
      accepts: ['numeric'],
      needs: 'values',
      minimumRows: 1,
      score: { kind: 'distance', range: [0, 10], driftWhen: 'above', defaultThreshold: 0.5 },
      compare: (reference, current) => {
        calls += 1
        return { distance: Math.abs(reference.sorted.at(-1)! - current.sorted.at(-1)!) }
      },
    })
    const monitor = new MlMonitor({
      ...options,
      registry: createDriftTestRegistry([...builtinDriftTests, mine]),
      tests: { shifted: 'mine' },
      mapColumns: openWorkers().mapColumns,
    })
    const { dataDrift } = await monitor.generateComprehensiveReport(asked)
    expect(dataDrift?.columns[0]).toMatchObject({
      name: 'shifted',
      test: 'mine',
      status: 'drifted',
    })
    expect(calls).toBeGreaterThan(0)
  })

  it('serves several reports at once, and again after it was closed', async () => {
    const workers = openWorkers()
    const monitor = new MlMonitor({ ...options, mapColumns: workers.mapColumns })
    const [first, second] = await Promise.all([
      monitor.generateComprehensiveReport(asked),
      monitor.generateComprehensiveReport(asked),
    ])
    await workers.close()
    expect(second).toEqual(first)
    expect(await monitor.generateComprehensiveReport(asked)).toEqual(first)
  })

  it('finishes in the calling thread what a closed thread had begun', async () => {
    const workers = openWorkers()
    const monitor = new MlMonitor({ ...options, mapColumns: workers.mapColumns })
    const report = monitor.generateComprehensiveReport(asked)
    await workers.close()
    const alone = await new MlMonitor(options).generateComprehensiveReport(asked)
    expect(await report).toEqual(alone)
  })

  it.each([{ threads: 0 }, { threads: 1.5 }, { minimumValues: -1 }])('refuses %o', (wrong) => {
    expect(() => createColumnWorkers(wrong)).toThrow(/column workers: \w+ is .*, must be/)
  })
})
