import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import type { ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { renderText } from '../../src/text/render-text.ts'
import { exampleNames, exampleReport } from './example-report.ts'

/** What the page and the text say alike, by report: the same table that the page is tested with. */
const verdictCases: readonly {
  readonly say: string
  readonly tone: string
  readonly parts: Partial<MonitoringReport>
}[] = JSON.parse(
  readFileSync(
    new URL('../../../../packages/report-renderer/test/verdict-cases.json', import.meta.url),
    'utf8',
  ),
)

function withColumns(columns: readonly ColumnDrift[]): MonitoringReport {
  const report = exampleReport('drifted')
  const { targetDrift: _, predictionDrift: __, ...rest } = report
  return { ...rest, alerts: [], dataDrift: { ...report.dataDrift!, columns: [...columns] } }
}

function numeric(name: string, effect: number): ColumnDrift {
  const status = effect >= 0.1 ? 'drifted' : 'stable'
  return {
    name,
    kind: 'numeric',
    status,
    effect: { name: 'jensen-shannon-distance', value: effect, threshold: 0.1 },
  }
}

describe.each(exampleNames)('renderText of the example %s', (name) => {
  const report = exampleReport(name)

  it('is the committed text', async () => {
    await expect(renderText(report)).toMatchFileSnapshot(`../snapshots/${name}.txt`)
  })

  it.each([40, 60, 80, 140])('fits %d cells, but for words that cannot be broken', (width) => {
    for (const line of renderText(report, { width }).split('\n')) {
      const longestWord = Math.max(
        ...line
          .trim()
          .split(/\s+/)
          .map((word) => stringWidth(word)),
      )
      expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(width, longestWord + 36))
      if (width >= 80) expect(stringWidth(line)).toBeLessThanOrEqual(width)
    }
  })

  it('says the same in colour', () => {
    const colored = renderText(report, { color: true })
    expect(stripVTControlCharacters(colored)).toBe(renderText(report))
    expect(colored).not.toBe(renderText(report))
  })
})

describe('renderText', () => {
  it('puts the furthest drift first, then the stable columns', () => {
    const report = withColumns([
      numeric('calm', 0.02),
      numeric('moved', 0.2),
      numeric('uneasy', 0.09),
      numeric('gone', 0.7),
    ])
    const names = renderText(report)
      .split('\n')
      .flatMap((line) => /^[✗✓] (\w+)/.exec(line)?.[1] ?? [])
    expect(names).toEqual(['gone', 'moved', 'uneasy', 'calm'])
  })

  it('shows a score and its limit where the user named a test', () => {
    const report = withColumns([
      {
        name: 'delay',
        kind: 'numeric',
        status: 'drifted',
        test: 'wasserstein',
        score: 0.1007,
        threshold: 0.1,
        scoreKind: 'distance',
        driftWhen: 'at-or-above',
      },
      {
        name: 'distance',
        kind: 'numeric',
        status: 'stable',
        test: 'ks',
        score: 0.4,
        threshold: 0.05,
        scoreKind: 'p-value',
        driftWhen: 'below',
      },
      {
        name: 'gone',
        kind: 'numeric',
        status: 'drifted',
        test: 'ks',
        score: 0,
        threshold: 0.05,
        scoreKind: 'p-value',
        driftWhen: 'below',
      },
    ])
    const text = renderText(report)
    expect(text).toMatch(/✗ delay +0\.1007 +≥ 0\.1 +wasserstein/)
    expect(text).toMatch(/✓ distance +0\.4000 +< 0\.05 +ks/)
    expect(text).toMatch(/✗ gone +<0\.0001 +< 0\.05 +ks/)
  })

  it('says of an alert that has not ended that it goes on', () => {
    const alert = { id: 'x', type: 'data_drift', severity: 'warning', message: 'x moved.' } as const
    const report = withColumns([numeric('x', 0)])
    expect(renderText({ ...report, alerts: [{ ...alert, continued: true }] })).toMatch(
      /warning +Goes on: x moved\./,
    )
    expect(renderText({ ...report, alerts: [alert] })).not.toContain('Goes on')
  })

  it('lets no name, category or message speak to the terminal', () => {
    const hostile = '\u001b[2J\u001b]0;x\u0007a\nb\u202e"</script>'
    const report: MonitoringReport = {
      ...withColumns([{ ...numeric(hostile, 0.5), kind: 'categorical' }]),
      alerts: [{ id: 'x', type: 'data_drift', severity: 'warning', message: `${hostile} moved` }],
      skipped: [{ what: hostile, reason: 'all_null', detail: hostile }],
    }
    const text = renderText(report, { written: [hostile] })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the very thing that must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    expect(text).toContain('\\u{1b}[2J')
  })

  it('keeps a table of wide names in its columns', () => {
    const report = withColumns([numeric('気温'.repeat(30), 0.3), numeric('👩‍🔬'.repeat(30), 0.2)])
    const rows = renderText(report)
      .split('\n')
      .filter((line) => line.startsWith('✗'))
    const starts = rows.map((row) => stringWidth(row.slice(0, row.indexOf('0.'))))
    expect(new Set(starts).size).toBe(1)
    for (const row of rows) expect(row).toContain('…')
  })

  it('names the files at the end', () => {
    const text = renderText(exampleReport('stable'), { written: ['out/report.html'] })
    expect(text.endsWith('Written\n  out/report.html\n')).toBe(true)
  })

  it.each(verdictCases)('says and colours the verdict as the page does: $say', (verdictCase) => {
    const { say, tone, parts } = verdictCase
    const stable = exampleReport('stable')
    const dataDrift = { ...stable.dataDrift, ...parts.dataDrift }
    const report = { ...stable, alerts: [], ...parts, dataDrift } as MonitoringReport
    const [first = ''] = renderText(report, { color: true, width: 200 }).split('\n')
    expect(stripVTControlCharacters(first)).toBe(say)
    const colors = { bad: '\u001b[31m', watch: '\u001b[33m', good: '\u001b[32m' }
    for (const [name, color] of Object.entries(colors)) {
      expect(first.includes(color)).toBe(name === tone)
    }
  })

  it('says both conditions of a change that must be real and large', () => {
    const p = { score: 1, pValue: 1, threshold: 0.05 } as const
    const report = withColumns([
      {
        ...numeric('large', 0.38),
        ...p,
        status: 'stable',
        scoreKind: 'p-value',
        driftWhen: 'at-or-below',
      },
    ])
    expect(renderText(report)).toMatch(/✓ large +0\.3800 +≥ 0\.1 & p ≤ 0\.05 +JS distance +1\.0000/)
  })

  it('shows the 40 columns nearest to drift, and how many more there are', () => {
    const columns = Array.from({ length: 200 }, (_, index) => numeric(`c${index}`, index / 1500))
    const lines = renderText(withColumns(columns)).split('\n')
    const rows = lines.filter((line) => /^[✗✓] /.test(line))
    expect(rows).toHaveLength(40)
    expect(rows[0]).toContain('c199')
    expect(lines).toContain(
      '  and 160 more columns: 10 drifted, 150 stable (--format json has all)',
    )
  })

  it('speaks of one row in the singular, names the files and the parts in words', () => {
    const stable = exampleReport('stable')
    const labels = { reference_file: 'january.csv', current_file: 'may.csv' }
    const text = renderText({
      ...stable,
      monitor: { ...stable.monitor, labels },
      reference: { ...stable.reference, rows: 1 },
      skipped: [{ what: 'targetDrift', reason: 'missing_in_reference', detail: 'No such column.' }],
    })
    expect(text).toContain('Reference january.csv, 1 row; current may.csv, 950 rows; policy')
    expect(text).toMatch(/Not judged\n {2}target drift {2}No such column\./)
  })

  it('drops no part of a report: what was judged together, relations, the last report, patterns', () => {
    const stable = exampleReport('stable')
    const at = '2026-11-16T09:00:00Z'
    const text = renderText({
      ...stable,
      dataDrift: {
        ...stable.dataDrift!,
        multivariate: [{ name: 'all', columns: ['a', 'b'], status: 'drifted', score: 0.61 }],
      },
      relationDrift: [
        { feature: 'a', target: 't', status: 'stable', current: 0.2, pValue: 0.4 },
        { feature: 'b', target: 't', status: 'skipped', detail: 'Only one value.' },
      ],
      comparison: {
        previousRunId: 'before',
        previousGeneratedAt: at,
        newlyDrifted: ['fresh'],
        stillDrifted: [],
        recovered: ['healed'],
        measures: [{ measure: 'dataDrift.driftShare', previous: 0.1, current: 0.2 }],
      },
      trends: [
        {
          measure: 'dataDrift.driftShare',
          points: [{ at, value: 0.1 }],
          pattern: { kind: 'gradual-trend', message: 'Rising since 2 November.' },
        },
      ],
    })
    expect(text).toContain(
      'Together\n  all: drifted, 0.6100\n  a to t: stable, 0.2000, p 0.4000\n  b to t: not judged, Only one value.\n',
    )
    expect(text).toContain(
      'Since the last report\n  against run before\n  newly drifted: fresh\n  recovered: healed\n  Drift share: 0.1000 → 0.2000\n\nTrends\n  ▁  Rising since 2 November.\n',
    )
  })
})
