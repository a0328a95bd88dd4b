import type { CheckResult, MonitoringReport } from '@leeway/monitoring-report'
import { parseReport } from '@leeway/monitoring-report'
import { type FrameInput, frameFromArrays, frameFromRows, seededRandom } from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import {
  applyEdit,
  builtinChecks,
  createCheckRegistry,
  defineColumnCheck,
  defineDataCheck,
  type Expectation,
  inferExpectations,
  MlMonitor,
  type MlMonitorOptions,
  observeBounds,
} from '../../src/index.ts'
import { normal } from '../readings.ts'

const generatedAt = '2026-11-23T09:00:00Z'
const ROWS = 400

async function reportOn(
  options: Partial<MlMonitorOptions> & Pick<MlMonitorOptions, 'reference'>,
  current: FrameInput,
): Promise<MonitoringReport> {
  const monitor = new MlMonitor({ name: 'm', ...options })
  const made = await monitor.generateComprehensiveReport({ current, generatedAt })
  expect(parseReport(JSON.stringify(made))).toEqual(made)
  return made
}

const random = seededRandom('checks')
const draw = <T>(make: (i: number) => T): T[] => Array.from({ length: ROWS }, (_, i) => make(i))
const minutes = (i: number, step = 60_000): Date =>
  new Date(Date.parse('2026-11-22T00:00:00Z') + i * step)

/** A reference with a column of every kind. */
function usual(): Record<string, unknown[]> {
  const x = draw(() => 20 + 5 * normal(random))
  return {
    x,
    twin: x.map((value) => value + normal(random)),
    share: draw(() => random.nextDouble()),
    colour: draw(() => ['red', 'green', 'blue'][Math.floor(3 * random.nextDouble())]!),
    mail: draw((i) => `user${i % 60}@example.org`),
    at: draw((i) => minutes(i)),
    id: draw((i) => `row-${i}`),
    label: draw(() => (random.nextDouble() < 0.3 ? 'yes' : 'no')),
  }
}

const frame = (columns: Record<string, unknown[]>) =>
  frameFromArrays(columns as Record<string, string[]>)
const reference = frame(usual())
const columnMapping = { id: 'id', target: 'label', datetime: 'at' }
const now = usual()

/** What is done to a column, the check that fails, and nothing else does. */
const broken: readonly [string, Record<string, unknown[]>, string, string | undefined][] = [
  [
    'values go missing',
    { ...now, x: now.x!.map((x, i) => (i % 3 === 0 ? null : x)) },
    'missing-share',
    'x',
  ],
  [
    'values become infinite',
    { ...now, share: now.share!.map((x, i) => (i % 20 === 0 ? 1 / 0 : x)) },
    'infinite-share',
    'share',
  ],
  [
    'a unit changes',
    { ...now, share: now.share!.map((x, i) => (i % 20 === 0 ? 100 * Number(x) : x)) },
    'value-range',
    'share',
  ],
  [
    'a sign appears',
    { ...now, share: now.share!.map((x, i) => (i % 20 === 0 ? -Number(x) : x)) },
    'value-range',
    'share',
  ],
  [
    'a category is new',
    { ...now, colour: now.colour!.map((c, i) => (i % 20 === 0 ? 'mauve' : c)) },
    'allowed-values',
    'colour',
  ],
  [
    'addresses are none',
    { ...now, mail: now.mail!.map((m, i) => (i % 20 === 0 ? 'user1 example.org' : m)) },
    'format',
    'mail',
  ],
  ['a column is frozen', { ...now, share: now.share!.map(() => 0.5) }, 'not-constant', 'share'],
  [
    'an id repeats',
    { ...now, id: now.id!.map((id, i) => (i === 7 ? 'row-8' : id)) },
    'unique',
    'id',
  ],
  ['time goes back', { ...now, at: now.at!.toReversed() }, 'ascending', 'at'],
  [
    'rows are copied',
    Object.fromEntries(
      Object.entries(now).map(([name, values]) => [
        name,
        values.map((_, i) => values[Math.floor(i / 2)]),
      ]),
    ),
    'duplicated-row-share',
    undefined,
  ],
  [
    'labels contradict',
    {
      ...now,
      ...Object.fromEntries(
        ['x', 'twin', 'share', 'colour', 'mail'].map((name) => [
          name,
          now[name]!.map((_, i) => now[name]![Math.floor(i / 2)]),
        ]),
      ),
      label: now.label!.map((_, i) => (i % 2 === 0 ? 'yes' : 'no')),
    },
    'conflicting-label-share',
    undefined,
  ],
  ['a relation breaks', { ...now, twin: now.twin!.toReversed() }, 'correlation-change', undefined],
  [
    'a column is gone',
    Object.fromEntries(Object.entries(now).filter(([name]) => name !== 'share')),
    'column-schema',
    'share',
  ],
  [
    'a kind changes',
    { ...now, share: now.share!.map((x) => `about ${Math.round(Number(x))}`) },
    'column-schema',
    'share',
  ],
]

function failed(report: MonitoringReport): CheckResult[] {
  return report.dataQuality!.checks.filter(({ status }) => status === 'failed')
}

describe('inferred expectations', () => {
  it('hold on new data of the same kind', async () => {
    const made = await reportOn({ reference, columnMapping }, frame(now))
    expect(failed(made)).toEqual([])
    expect(made.dataQuality!.checks.length).toBeGreaterThan(25)
  })

  it('are plain data, the same every time, and may be given back', async () => {
    const inferred = inferExpectations(reference, columnMapping)
    expect(JSON.parse(JSON.stringify(inferred))).toEqual(inferred)
    const expectations: Expectation[] = JSON.parse(JSON.stringify(inferred))
    const [byDefault, given] = await Promise.all([
      reportOn({ reference, columnMapping }, frame(broken[0]![1])),
      reportOn({ reference, columnMapping, expectations }, frame(broken[0]![1])),
    ])
    expect(given).toEqual(byDefault)
  })

  it.each(broken)(
    'fail where %s, with an edit that accepts it',
    async (_, columns, check, column) => {
      const current = frame(columns)
      const made = await reportOn({ reference, columnMapping }, current)
      const mine = failed(made).find((one) => one.check === check && one.column === column)
      expect(mine).toBeDefined()
      const id = ['m', 'data_quality', column, check].filter(Boolean).join(':')
      expect(made.alerts).toContainEqual(
        expect.objectContaining({ id, type: 'data_quality', severity: mine!.severity }),
      )
      const expectations = inferExpectations(reference, columnMapping).map((expectation) =>
        expectation.check === check && expectation.column === column
          ? applyEdit(expectation, mine!.acceptedBy!)
          : expectation,
      )
      const accepted = await reportOn({ reference, columnMapping, expectations }, current)
      expect(failed(accepted).map((one) => one.id)).not.toContain(mine!.id)
      const others = (report: MonitoringReport) =>
        report.dataQuality!.checks.filter(({ id: other }) => other !== mine!.id)
      expect(others(accepted).map(({ status }) => status)).toEqual(
        others(made).map(({ status }) => status),
      )
    },
  )

  it('are one-sided: fewer missing values, fewer duplicates and fewer conflicts pass', async () => {
    const columns = {
      x: draw((i) => (i % 2 === 0 ? null : Math.floor(i / 8))),
      y: draw((i) => (i % 3 === 0 ? 'a' : 'b')),
    }
    const better = { x: draw((i) => i), y: draw((i) => (i % 3 === 0 ? 'a' : 'b')) }
    const made = await reportOn(
      { reference: frame(columns), columnMapping: { target: 'y' } },
      frame(better),
    )
    expect(failed(made).map(({ check }) => check)).not.toContain('missing-share')
    expect(failed(made).map(({ check }) => check)).not.toContain('duplicated-row-share')
    expect(failed(made).map(({ check }) => check)).not.toContain('conflicting-label-share')
  })
})

describe('expectations by hand', () => {
  const expect1 = async (expectation: Expectation, columns = now) => {
    const made = await reportOn(
      { reference, columnMapping, expectations: [expectation] },
      frame(columns),
    )
    return made.dataQuality!.checks[0]!
  }

  it.each<[Expectation, Partial<CheckResult>]>([
    [
      { check: 'row-count', condition: { atLeast: 500 } },
      {
        status: 'failed',
        observed: 400,
        expected: 'at least 500',
        distance: 100,
        acceptedBy: 'condition.atLeast: 400',
      },
    ],
    [
      { check: 'row-count', condition: { atLeast: 500 }, tolerance: 100 },
      { status: 'passed', bounds: { low: 400 } },
    ],
    [
      { check: 'mean', column: 'x', condition: { atMost: 10 } },
      { status: 'failed', bounds: { high: 10 } },
    ],
    [
      { check: 'quantile', column: 'x', condition: { quantile: 0.5, atLeast: 19, atMost: 21 } },
      { status: 'passed' },
    ],
    [{ check: 'standard-deviation', column: 'x', condition: { atMost: 6 } }, { status: 'passed' }],
    [{ check: 'minimum', column: 'share', condition: { atLeast: 0 } }, { status: 'passed' }],
    [{ check: 'value-range', column: 'share', condition: { high: 0.5 } }, { status: 'failed' }],
    [
      { check: 'allowed-values', column: 'colour', condition: { values: ['red', 'green'] } },
      { status: 'failed', acceptedBy: 'condition.values += ["blue"]' },
    ],
    [
      { check: 'category-share', column: 'colour', condition: { category: 'red', atLeast: 0.2 } },
      { status: 'passed' },
    ],
    [
      {
        check: 'format',
        column: 'mail',
        condition: { format: { pattern: 'user\\d+@example.org' } },
      },
      { status: 'passed' },
    ],
    [
      { check: 'distinct-count', column: 'mail', condition: { atLeast: 60, atMost: 60 } },
      { status: 'passed', expected: '60' },
    ],
    [
      { check: 'freshness', column: 'at', condition: { atMost: 3600 } },
      { status: 'failed', observed: 94_860 },
    ],
    [
      { check: 'longest-gap', column: 'at', condition: { atMost: 60 } },
      { status: 'passed', observed: 60 },
    ],
    [
      { check: 'duplicated-key-share', condition: { columns: ['colour', 'label'] } },
      { status: 'failed', severity: 'critical' },
    ],
    [{ check: 'duplicated-key-share' }, { status: 'passed', observed: 0 }],
    [{ check: 'extra-column-count' }, { status: 'passed', observed: 0 }],
    [{ check: 'drifted-column-share', condition: { atMost: 0.3 } }, { status: 'passed' }],
    [
      { check: 'not-drifted', column: 'x' },
      { status: 'passed', observed: 'stable' },
    ],
    [
      { check: 'not-drifted', column: 'id' },
      { status: 'skipped', reason: 'not_judged' },
    ],
    [
      { check: 'mean', column: 'colour', condition: { atMost: 1 } },
      { status: 'skipped', reason: 'test_not_applicable' },
    ],
    [
      {
        check: 'missing-share',
        column: 'x',
        name: 'strict',
        condition: { atMost: 0 },
        severity: 'critical',
      },
      { status: 'passed', id: 'm:missing-share:x:strict', severity: 'critical' },
    ],
  ])('%j', async (expectation, result) => {
    expect(await expect1(expectation)).toMatchObject(result)
  })

  it('hold for these very rows unless chance is allowed', async () => {
    const columns = { ...now, x: now.x!.with(3, null) }
    const strict: Expectation = { check: 'missing-share', column: 'x', condition: { atMost: 0 } }
    expect(await expect1(strict, columns)).toMatchObject({ status: 'failed' })
    expect(await expect1({ ...strict, allowChance: true }, columns)).toMatchObject({
      status: 'passed',
    })
  })

  it.each<[Expectation, string]>([
    [{ check: 'missing-shares', column: 'x' }, 'did you mean missing-share?'],
    [
      { check: 'mean', column: 'y' },
      'expectations[0].column names column "y", which the reference does not have',
    ],
    [{ check: 'mean' }, 'the check mean is of a column; name one in `column`'],
    [{ check: 'mean', column: 'x', condition: { most: 3 } }, 'the check mean has atLeast, atMost'],
    [{ check: 'mean', column: 'x', condition: { atMost: '3' } }, 'it must be a finite number'],
    [{ check: 'quantile', column: 'x', condition: { atMost: 3 } }, 'condition.quantile is missing'],
    [
      { check: 'format', column: 'mail', condition: { format: { pattern: '(' } } },
      'a regular expression that RE2 reads',
    ],
    [{ check: 'missing-share', column: 'x', tolerance: -1 }, 'at least 0'],
  ])('refuses %j', (expectation, message) => {
    const make = () => new MlMonitor({ reference, expectations: [expectation] })
    expect(make).toThrow(expect.objectContaining({ name: 'MonitorError' }))
    expect(make).toThrow(message)
  })

  it('refuses two of one kind without names', () => {
    const one: Expectation = { check: 'mean', column: 'x', condition: { atMost: 3 } }
    expect(() => new MlMonitor({ reference, expectations: [one, one] })).toThrow(
      'give one of them a `name`',
    )
    expect(
      () => new MlMonitor({ reference, expectations: [one, { ...one, name: 'b' }] }),
    ).not.toThrow()
  })
})

describe('checks of one’s own', () => {
  const even = defineColumnCheck({
    id: 'even',
    title: 'Even numbers',
    summary: 'The share of even numbers lies within bounds.',
    fields: { atLeast: 'share' },
    severity: 'info',
    accepts: ['numeric'],
    observe: (expectation, { name, current }) => {
      const { sample } = current
      const values = sample.kind === 'numeric' ? [...sample.column.values] : []
      return observeBounds(expectation, {
        value: values.filter((value) => value % 2 === 0).length / values.length,
        unit: 'share',
        what: `The share of even numbers of column ${name}`,
      })
    },
  })
  const raising = defineDataCheck({
    id: 'raising',
    title: 'Raising',
    summary: 'Raises an error.',
    fields: {},
    severity: 'info',
    observe: () => {
      throw new Error('secret cell value')
    },
  })
  const checks = createCheckRegistry([...builtinChecks, even, raising])
  const whole = frameFromRows(draw((i) => ({ n: i })))

  it('stand beside the built-in ones, and their errors cost nothing', async () => {
    const made = await reportOn(
      {
        reference: whole,
        checks,
        expectations: [
          { check: 'even', column: 'n', condition: { atLeast: 0.9 } },
          { check: 'raising' },
          { check: 'row-count', condition: { atLeast: 1 } },
        ],
      },
      whole,
    )
    expect(made.dataQuality!.checks).toMatchObject([
      { status: 'failed', severity: 'info', observed: 0.5, acceptedBy: 'condition.atLeast: 0.5' },
      { status: 'skipped', reason: 'check_failed' },
      { status: 'passed' },
    ])
    expect(JSON.stringify(made)).not.toContain('secret')
  })

  it('need an id of their own', () => {
    expect(() => createCheckRegistry([...builtinChecks, even, even])).toThrow(
      '"even" is there twice',
    )
  })
})

describe('the id of a check', () => {
  it('tells names apart, whatever is in them', async () => {
    const check = 'value-range'
    const made = await reportOn(
      {
        reference: { 'a:b': [1, 2, 3], a: [1, 2, 3], 'c\\': [1, 2, 3] },
        expectations: [
          { check, column: 'a:b', condition: { high: 2 } },
          { check, column: 'a', name: 'b', condition: { high: 2 } },
          { check, column: 'c\\', condition: { high: 2 } },
        ],
      },
      { 'a:b': [1, 2, 3], a: [1, 2, 3], 'c\\': [1, 2, 3] },
    )
    expect(made.dataQuality!.checks.map(({ id }) => id)).toEqual([
      'm:value-range:a\\:b',
      'm:value-range:a:b',
      'm:value-range:c\\\\',
    ])
    expect(made.alerts.map(({ id }) => id)).toEqual([
      'm:data_quality:a\\:b:value-range',
      'm:data_quality:a:value-range:b',
      'm:data_quality:c\\\\:value-range',
    ])
  })
})

describe('the age of the reference', () => {
  it('is told, and checked where a largest age is given', async () => {
    const made = await reportOn({ reference, columnMapping, maximumReferenceAge: 3600 }, frame(now))
    expect(made.reference).toMatchObject({ to: '2026-11-22T06:39:00.000Z', ageSeconds: 94_860 })
    expect(made.alerts).toMatchObject([
      { id: 'm:data_quality:reference-age', severity: 'warning', value: 94_860, threshold: 3600 },
    ])
    const young = await reportOn(
      { reference, columnMapping, maximumReferenceAge: 100_000 },
      frame(now),
    )
    expect(young.alerts).toEqual([])
    const timeless = await reportOn(
      { reference: { x: [1, 2, 3] }, maximumReferenceAge: 1 },
      { x: [1, 2, 3] },
    )
    expect(
      timeless.dataQuality!.checks.find(({ check }) => check === 'reference-age'),
    ).toMatchObject({
      status: 'skipped',
      reason: 'not_configured',
    })
  })
})
