import { readFileSync } from 'node:fs'
import type { CheckResult } from '@leeway/monitoring-report'
import type { Row } from '@leeway/stats-core'
import { expect, it } from 'vitest'
import { MlMonitor } from '../../src/index.ts'

type Cell = number | string | boolean | null

interface Golden {
  readonly reference: Record<string, Cell[]>
  readonly current: Record<string, Cell[]>
  readonly tests: readonly {
    readonly name: string
    readonly column: string | null
    readonly status: 'SUCCESS' | 'FAIL'
    readonly value?: number
  }[]
}

const golden: Golden = JSON.parse(
  readFileSync(new URL('../golden/evidently-conditions.json', import.meta.url), 'utf8'),
)

/** The check that a test of Evidently is here. */
const checkOf: Readonly<Record<string, string>> = {
  'Number of Rows': 'row-count',
  'Number of Columns': 'column-count',
  'The Share of Missing Values in a Column': 'missing-share',
  'Share of Out-of-Range Values': 'value-range',
  'Share of Out-of-List Values': 'allowed-values',
  'Mean Value Stability': 'mean',
  'Share of the Most Common Value': 'most-common-share',
  'Number of Constant Columns': 'constant-column-count',
  'Number of Duplicate Columns': 'duplicated-column-count',
  'Number of Duplicate Rows': 'repeated-row-share',
}

/** Where a missing value is not a forbidden one: `docs/decisions.md`. */
const deliberate: Readonly<Record<string, string>> = { 'allowed-values cat': 'passed' }

function rows(side: Record<string, Cell[]>): Row[] {
  return side.x!.map((_, i) =>
    Object.fromEntries(
      Object.entries(side).map(([name, values]) => [
        name,
        values[i] === 'Infinity' ? Number.POSITIVE_INFINITY : values[i]!,
      ]),
    ),
  )
}

const monitor = new MlMonitor({
  reference: rows(golden.reference),
  policy: 'evidently',
  columnMapping: { categoricalFeatures: ['b', 'cat', 'const', 'almost_const'] },
})
const report = await monitor.generateComprehensiveReport({
  current: rows(golden.current),
  generatedAt: '2026-11-23T09:00:00Z',
})
const { checks } = report.dataQuality!

function find(check: string, column: string | null): CheckResult {
  return checks.find((one) => one.check === check && one.column === (column ?? undefined))!
}

it.each(golden.tests.filter(({ name }) => name !== 'Column Types'))(
  '$name $column: $status',
  ({ name, column, status, value }) => {
    const check = checkOf[name]!
    const result = find(check, column)
    const expected =
      deliberate[[check, column].join(' ')] ?? (status === 'FAIL' ? 'failed' : 'passed')
    expect(result).toMatchObject({ status: expected })
    const isCompared = value !== undefined && check !== 'repeated-row-share' && check !== 'mean'
    if (isCompared && !(`${check} ${column}` in deliberate)) {
      expect(result.observed).toBeCloseTo(value, 12)
    }
    if (check === 'repeated-row-share') expect(result.observed).toBe(value! / 100)
    if (check === 'mean') expect(result.observed).toBeCloseTo(value!, 2)
  },
)

it('finds every column of the type that it had', () => {
  expect(golden.tests.find(({ name }) => name === 'Column Types')!.status).toBe('SUCCESS')
  const found = checks.filter(({ check }) => check === 'column-schema')
  expect(found.map(({ status }) => status)).toEqual(Array(8).fill('passed'))
})

it('does not fail data of a small scale that have not changed, as rounded statistics do', async () => {
  const tiny = rows(golden.reference).map(({ k }) => ({ k: Number(k) * 1e-6 }))
  const same = await new MlMonitor({
    reference: tiny,
    policy: 'evidently',
  }).generateComprehensiveReport({ current: tiny })
  expect(same.dataQuality!.checks.filter(({ status }) => status !== 'passed')).toEqual([])
})
