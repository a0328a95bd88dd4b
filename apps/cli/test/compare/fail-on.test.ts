import { expect, it } from 'vitest'
import { type FailOn, failOnReason } from '../../src/compare/fail-on.ts'
import { exampleReport } from '../text/example-report.ts'

it.each<[Parameters<typeof exampleReport>[0], FailOn[], boolean]>([
  ['stable', ['any'], false],
  ['drifted', ['drift'], true],
  ['drifted', ['quality'], false],
  ['drifted', ['quality', 'any'], true],
  ['drifted', [], false],
  ['degraded', ['drift'], false],
  ['degraded', ['quality'], true],
  ['degraded', ['performance'], true],
])('the report %s on %j: %s', (name, failOn, matched) => {
  expect(failOnReason(exampleReport(name), failOn)).toBe(matched ? 'matched' : undefined)
})

it.each<[FailOn[], string | undefined]>([
  [['drift'], 'not_judged'],
  [['any'], 'not_judged'],
  [['quality'], undefined],
  [[], undefined],
])('a report in which nothing could be judged, on %j: %s', (failOn, reason) => {
  const { predictionDrift: _, targetDrift, ...stable } = exampleReport('stable')
  const dataDrift = { ...stable.dataDrift!, status: 'skipped' as const, totalColumns: 0 }
  const nothing = { ...stable, dataDrift, alerts: [] }
  expect(failOnReason(nothing, failOn)).toBe(reason)
  expect(failOnReason({ ...nothing, targetDrift: targetDrift! }, failOn)).toBe(undefined)
})

it.each<['stable' | 'degraded' | 'skipped' | undefined, FailOn[], string | undefined]>([
  ['stable', ['performance'], undefined],
  ['skipped', ['performance'], 'not_measured'],
  [undefined, ['performance'], 'not_measured'],
  [undefined, ['any'], undefined],
  [undefined, ['quality'], undefined],
])('a performance that is %s, on %j: %s', (status, failOn, reason) => {
  const { performance: _, ...stable } = exampleReport('stable')
  const roles = { target: 'y', prediction: ['p'], current: { rows: 1 } }
  const report =
    status === undefined
      ? stable
      : { ...stable, performance: { task: 'classification' as const, ...roles, status } }
  expect(failOnReason({ ...report, alerts: [] }, failOn)).toBe(reason)
})
