import { stripVTControlCharacters } from 'node:util'
import type { ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { renderText } from '../../src/text/render-text.ts'
import { exampleNames, exampleReport } from './example-report.ts'

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
    ])
    const text = renderText(report)
    expect(text).toMatch(/✗ delay +0\.1007 +≥ 0\.1 +wasserstein/)
    expect(text).toMatch(/✓ distance +0\.4000 +< 0\.05 +ks/)
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

  it('says so when nothing could be judged', () => {
    const report = withColumns([])
    const nothing = { ...report.dataDrift!, status: 'skipped' as const, totalColumns: 0 }
    expect(renderText({ ...report, dataDrift: nothing })).toMatch(/^No feature could be judged\.\n/)
  })

  it.each<[string, Partial<MonitoringReport>, string]>([
    [
      'the target alone',
      { targetDrift: numeric('t', 0.5) },
      'No feature has drifted (1 judged), but the target has.',
    ],
    [
      'a prediction alone',
      { predictionDrift: [numeric('p', 0.5), numeric('q', 0)] },
      'No feature has drifted (1 judged), but the prediction has.',
    ],
    [
      'both',
      { targetDrift: numeric('t', 0.5), predictionDrift: [numeric('p', 0.5)] },
      'No feature has drifted (1 judged), but the target and the prediction have.',
    ],
    ['neither', { targetDrift: numeric('t', 0) }, 'No drift: the one judged column is stable.'],
  ])('never calls data stable without a word on what the model is about: %s', (_, part, said) => {
    const stable = exampleReport('stable').dataDrift!
    const dataDrift = { ...stable, totalColumns: 1, columns: [numeric('x', 0)] }
    const report = { ...withColumns([]), dataDrift, ...part }
    expect(renderText(report).split('\n').slice(0, 2).join(' ')).toContain(said)
  })
})
