import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  type Alert,
  type MonitoringReport,
  parseReport,
  type Severity,
} from '@leeway/monitoring-report'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ActiveAlert,
  type AlertsMessage,
  type PlannedChannel,
  planMessages,
} from '../../src/index.ts'

const stable = parseReport(
  readFileSync(
    fileURLToPath(import.meta.resolve('@leeway/monitoring-report/examples/stable.json')),
    'utf8',
  ),
)

const severities = ['info', 'warning', 'critical'] as const

function reportOf(day: number, alerts: readonly Alert[]): MonitoringReport {
  return { ...stable, runId: `run ${day}`, generatedAt: instant(day), alerts: [...alerts] }
}

function instant(day: number): string {
  return new Date(Date.UTC(2026, 4, day, 6)).toISOString()
}

function alert(id: string, severity: Severity = 'warning'): Alert {
  return { id, type: 'data_drift', severity, message: `${id} has drifted.`, column: id }
}

/** The states that a store keeps, after a report: what it gives is active. */
function after(before: readonly ActiveAlert[], report: MonitoringReport): ActiveAlert[] {
  return report.alerts.map(({ id, type, severity, message }) => ({
    id,
    type,
    severity,
    message,
    since: before.find((was) => was.id === id)?.since ?? report.generatedAt,
    lastSeen: report.generatedAt,
  }))
}

function plan(
  day: number,
  alerts: readonly Alert[],
  before: readonly ActiveAlert[] | undefined,
  channel: Partial<PlannedChannel> = {},
): AlertsMessage | undefined {
  const window = { from: instant(day - 1), to: instant(day) }
  const report = reportOf(day, alerts)
  const channels = [{ name: 'chat', ...channel }]
  return planMessages({ report, window, before, channels })[0]?.payload
}

const ids = (alerts: readonly { id: string }[] = []): string[] => alerts.map(({ id }) => id)

describe('who hears of what', () => {
  const active = after([], reportOf(1, [alert('a'), alert('b')]))

  test('an alert that began, got worse, ended', () => {
    const message = plan(2, [alert('c'), alert('a', 'critical')], active)
    expect(ids(message?.began)).toEqual(['c'])
    expect(message?.worsened).toMatchObject([
      { id: 'a', severityBefore: 'warning', since: instant(1) },
    ])
    expect(ids(message?.ended)).toEqual(['b'])
    expect(message?.active).toBe(2)
  })

  test('nothing where nothing changed, or a gap is filled', () => {
    expect(plan(2, [alert('a'), alert('b')], active)).toBeUndefined()
    expect(plan(2, [], [])).toBeUndefined()
    expect(plan(2, [alert('c')], undefined)).toBeUndefined()
  })

  test('less severe is not worse', () => {
    const critical = after([], reportOf(1, [alert('a', 'critical')]))
    expect(plan(2, [alert('a')], critical)).toBeUndefined()
  })

  test('a channel for critical alerts hears when one becomes critical, and when it is not any more', () => {
    const channel = { minimumSeverity: 'critical' } as const
    expect(plan(2, [alert('c')], active, channel)).toBeUndefined()
    const began = plan(2, [alert('a', 'critical')], active, channel)
    expect(ids(began?.began)).toEqual(['a'])
    expect(began?.active).toBe(1)
    const critical = after(active, reportOf(2, [alert('a', 'critical')]))
    expect(plan(3, [alert('a')], critical, channel)?.ended).toMatchObject([
      { id: 'a', severity: 'critical', severityAfter: 'warning' },
    ])
  })

  test('ends are not told where they are not wanted', () => {
    expect(plan(2, [], active, { sendResolved: false })).toBeUndefined()
  })

  test('a reminder once in each interval since the beginning', () => {
    const channel = { remindEveryHours: 48 }
    let before = after([], reportOf(1, [alert('a')]))
    const reminded = [2, 3, 4, 5, 6].map((day) => {
      const message = plan(day, [alert('a')], before, channel)
      before = after(before, reportOf(day, [alert('a')]))
      return ids(message?.reminded).length
    })
    expect(reminded).toEqual([0, 1, 0, 1, 0])
  })

  test('another policy is said', () => {
    const report = {
      ...reportOf(2, []),
      comparison: {
        previousRunId: 'run 1',
        previousGeneratedAt: instant(1),
        newlyDrifted: [],
        stillDrifted: [],
        recovered: [],
        measures: [],
        notes: ['The policy was evidently, and is calibrated.'],
      },
    }
    const window = { from: instant(1), to: instant(2) }
    const [message] = planMessages({ report, window, before: active, channels: [{ name: 'chat' }] })
    expect(message?.payload.notes).toEqual(['The policy was evidently, and is calibrated.'])
  })

  test('ids depend on monitor, window and channel alone, attachments on what is asked for', () => {
    const first = plan(2, [alert('c')], active, { attach: ['html'] })
    expect(first?.attachments).toEqual([
      { format: 'html', fileName: 'report.html', runId: 'run 2' },
    ])
    expect(plan(2, [], active)?.id).toBe(first?.id)
    expect(plan(3, [], active)?.id).not.toBe(first?.id)
    expect(plan(2, [], active, { name: 'mail' })?.id).not.toBe(first?.id)
  })
})

describe('over any sequence of reports', () => {
  const sequences = fc.array(
    fc.record({
      fillsGap: fc.boolean(),
      alerts: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(...severities)),
    }),
    { maxLength: 12 },
  )
  const rules = fc.record(
    { minimumSeverity: fc.constantFrom(...severities), remindEveryHours: fc.constantFrom(20, 60) },
    { requiredKeys: ['minimumSeverity'] },
  )

  test('each beginning has one end, in turn, and a channel knows what is active', () => {
    fc.assert(
      fc.property(sequences, rules, (sequence, rule) => {
        let before: ActiveAlert[] = []
        const open = new Set<string>()
        for (const [day, { fillsGap, alerts }] of sequence.entries()) {
          const given = Object.entries(alerts).map(([id, severity]) => alert(id, severity))
          const states = fillsGap ? undefined : before
          const message = plan(day, given, states, rule)
          expect(plan(day, given, states, rule)).toEqual(message)
          if (fillsGap) {
            expect(message).toBeUndefined()
            continue
          }
          before = after(before, reportOf(day, given))
          for (const id of ids(message?.began)) {
            expect(open.has(id)).toBe(false)
            open.add(id)
          }
          for (const { id } of [...(message?.worsened ?? []), ...(message?.reminded ?? [])]) {
            expect(open.has(id)).toBe(true)
          }
          for (const id of ids(message?.ended)) expect(open.delete(id)).toBe(true)
          if (message !== undefined) expect(message.active).toBe(open.size)
          const least = severities.indexOf(rule.minimumSeverity)
          const heard = given.filter(({ severity }) => severities.indexOf(severity) >= least)
          expect([...open].sort()).toEqual(ids(heard).sort())
        }
      }),
      { seed: 20261128, numRuns: 300 },
    )
  })

  test('the same report again and again is told once', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.constantFrom(...severities)), (alerts) => {
        const given = Object.entries(alerts).map(([id, severity]) => alert(`x${id}`, severity))
        const first = plan(1, given, [])
        expect(ids(first?.began).sort()).toEqual(ids(given).sort())
        expect(plan(2, given, after([], reportOf(1, given)))).toBeUndefined()
      }),
      { seed: 20261128, numRuns: 100 },
    )
  })
})
