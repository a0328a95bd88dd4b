import { expect, it } from 'vitest'
import { type FailOn, failOnMatches } from '../../src/compare/fail-on.ts'
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
  expect(failOnMatches(exampleReport(name), failOn)).toBe(matched)
})
