import { createHash } from 'node:crypto'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { afterEach, describe, expect, it } from 'vitest'
import { RendererError, renderHtml } from '../src/index.ts'
import { exampleNames, exampleReport } from './support/example-report.ts'
import { fullReport } from './support/full-report.ts'
import { elementsOf } from './support/parsed-page.ts'
import { wideReport } from './support/wide-report.ts'

describe.each(exampleNames)('the page of the %s example', (name) => {
  const html = renderHtml(exampleReport(name))
  const elements = elementsOf(html)

  it('is the committed page', async () => {
    await expect(html).toMatchFileSnapshot(`snapshots/${name}.html`)
  })

  it('has no style attribute and no event handler', () => {
    const attributes = elements.flatMap(({ attributes }) => Object.keys(attributes))
    expect(attributes.filter((attribute) => /^(style$|on)/.test(attribute))).toEqual([])
  })

  it('refers to nothing outside itself', () => {
    const references = elements.flatMap(({ attributes }) =>
      ['src', 'href', 'action', 'data', 'srcset', 'poster']
        .map((attribute) => attributes[attribute])
        .filter((value) => value !== undefined),
    )
    expect(references.filter((reference) => !reference.startsWith('#'))).toEqual([])
  })

  it('has unique ids, and every reference to an id resolves', () => {
    const ids = elements.map(({ attributes }) => attributes.id).filter((id) => id !== undefined)
    expect(new Set(ids).size).toBe(ids.length)
    const used = elements.flatMap(({ attributes }) => [
      ...(attributes.href === undefined ? [] : [attributes.href.slice(1)]),
      ...['aria-labelledby', 'aria-describedby'].flatMap((key) => attributes[key] ?? []),
    ])
    expect(used.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('has headings in order, without a level left out', () => {
    const levels = elements
      .filter(({ tag }) => /^h[1-6]$/.test(tag))
      .map(({ tag }) => Number(tag.slice(1)))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1)
    })
  })

  it('allows by hash exactly the style and the script that it holds', () => {
    const policy = elements.find(
      ({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy',
    )?.attributes.content
    const hashOf = (tag: string) => {
      const holders = elements.filter((element) => element.tag === tag)
      expect(holders).toHaveLength(1)
      return createHash('sha256')
        .update(holders[0]?.text ?? '')
        .digest('base64')
    }
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hashOf('style')}'; script-src 'sha256-${hashOf('script')}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`,
    )
  })
})

describe('renderHtml', () => {
  it('names every column, alert, check and skipped part of a report that uses all of the contract', () => {
    const text = elementsOf(renderHtml(fullReport()))[0]?.text ?? ''
    const told = [
      'home_odds',
      'rest_days',
      'predicted_result',
      'all features',
      'Contributions: home_odds 0.4',
      'Only one value.',
      'home class',
      'league: second division',
      'too few rows to be read on their own',
      'Average precision (PR AUC) is not defined on these data: no positive row',
      '4\u00a0rows repeat an earlier row',
      'home_odds and home_odds_copy hold the same values',
      'Missing together in 7\u00a0rows (reference: 0)',
      'Kenilworth Road (9)',
      '2\u00a0categories lost',
      'sensitive: no value is shown',
      'still_there',
      'came_back',
      'brand_new',
      'long_gone',
      'Rising since 2 November.',
      'No target was named.',
      'drift 0.123\u00a0s',
      '16\u00a0November\u00a02026, 04:00\u00a0UTC',
      'condition.atMost: 0.225',
      'at least 0.74',
    ]
    expect(told.filter((words) => !text.includes(words))).toEqual([])
  })

  it('says of an alert that has not ended that it goes on', () => {
    const alert = { id: 'x', type: 'data_drift', severity: 'warning', message: 'Moved.' } as const
    const page = (continued?: true): string =>
      elementsOf(
        renderHtml({
          ...exampleReport('stable'),
          alerts: [{ ...alert, ...(continued && { continued }) }],
        }),
      )[0]?.text ?? ''
    expect(page(true)).toContain('Data drift, goes on')
    expect(page()).not.toContain('goes on')
  })

  it('renders a report without any part', () => {
    const { schemaVersion, monitor, runId, generatedAt, reference, current } =
      exampleReport('stable')
    const bare: MonitoringReport = {
      schemaVersion,
      monitor,
      runId,
      generatedAt,
      reference,
      current,
      alerts: [],
      skipped: [],
    }
    const text = elementsOf(renderHtml(bare))[0]?.text ?? ''
    expect(text).toContain('Drift was not asked for in this report.')
    expect(text).toContain('Not judged')
  })

  it('takes a title', () => {
    const titles = elementsOf(renderHtml(exampleReport('stable'), { title: 'Odds <b>' })).filter(
      ({ tag }) => tag === 'title',
    )
    expect(titles[0]?.text).toBe('Odds <b>')
  })

  it.each([
    [24, 200_000],
    [200, 1_000_000],
    [2000, 4_000_000],
  ])('stays within the size agreed for %i columns: %i bytes', (columns, limit) => {
    expect(Buffer.byteLength(renderHtml(wideReport(columns)))).toBeLessThan(limit)
  })

  it('draws the first 300 features, lists all of them, and says so', () => {
    const elements = elementsOf(renderHtml(wideReport(310)))
    const table = elements.find(({ attributes }) => attributes.id === 'features')
    expect(elements.filter(({ attributes }) => /^feature-/.test(attributes.id ?? ''))).toHaveLength(
      300,
    )
    expect(table?.text.match(/feature_with_a_usual_name_/g)).toHaveLength(310)
    expect(elements[0]?.text.replaceAll('\u00a0', ' ')).toContain(
      'Figures are drawn for the first 300 of 310 features',
    )
  })

  it('names the files of a comparison beside their rows', () => {
    const report = exampleReport('stable')
    const labels = { current_file: 'may.csv', model: 'odds', reference_file: 'january.csv' }
    const html = renderHtml({ ...report, monitor: { ...report.monitor, labels } })
    expect(html).toContain('Monitoring report · <bdi>odds</bdi>')
    expect(html).toMatch(/<span>may\.csv, [^<]*950\srows<\/span>/)
    expect(html).toMatch(/<span>against january\.csv, [^<]*3,?800\srows<\/span>/)
  })

  it('refuses a report of another schema version', () => {
    const report = { ...exampleReport('stable'), schemaVersion: '2' } as unknown as MonitoringReport
    expect(() => renderHtml(report)).toThrowError(
      expect.objectContaining({ name: 'RendererError', code: 'unsupported_schema_version' }),
    )
  })

  it('says that a report without its parts is not one', () => {
    const report = { schemaVersion: '1' } as MonitoringReport
    expect(() => renderHtml(report)).toThrowError(RendererError)
    expect(() => renderHtml(report)).toThrowError(
      expect.objectContaining({ code: 'invalid_report' }),
    )
  })
})

describe('the same report gives the same bytes', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it('whatever was rendered before', () => {
    const first = renderHtml(exampleReport('drifted'))
    renderHtml(exampleReport('with-skips'))
    expect(renderHtml(exampleReport('drifted'))).toBe(first)
  })

  it('in every time zone', () => {
    const instant = Date.UTC(2026, 0, 1)
    process.env.TZ = 'Pacific/Kiritimati'
    expect(new Date(instant).getHours()).toBe(14)
    const east = renderHtml(fullReport())
    process.env.TZ = 'America/Los_Angeles'
    expect(new Date(instant).getHours()).toBe(16)
    expect(renderHtml(fullReport())).toBe(east)
  })
})
