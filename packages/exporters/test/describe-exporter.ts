import { ExportError, type Exporter, type ObserveOptions } from '@leeway/exporters'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { describe, expect, test } from 'vitest'
import { exampleReport } from './example-report.ts'

/** An exporter under test: how to make one, with its clock standing still, and how to see what it passes on. */
export interface ExporterUnderTest<E extends Exporter> {
  readonly name: string
  readonly create: () => E | Promise<E>
  /** Everything that the exporter has passed on, or would, as text. */
  readonly output: (exporter: E) => Promise<string>
}

/** What every exporter must do. */
export function describeExporter<E extends Exporter>({
  name,
  create,
  output,
}: ExporterUnderTest<E>): void {
  const observed = async (...exports: [MonitoringReport, ObserveOptions?][]) => {
    const exporter = await create()
    for (const [report, options] of exports) await exporter.observe(report, options)
    return output(exporter)
  }
  const failure = async (exporter: E, report: MonitoringReport, options?: ObserveOptions) => {
    try {
      await exporter.observe(report, options)
    } catch (error) {
      return error
    }
    return undefined
  }

  describe(`${name} keeps the contract of exporters`, () => {
    test('says its name', async () => {
      expect((await create()).name).toBe(name)
    })

    test('passes on each part of a report that was judged, with the labels of its monitor', async () => {
      const text = await observed([exampleReport('drifted')])
      for (const part of ['drift_share', 'missing_values_count', 'premier_league_predictor']) {
        expect(text).toContain(part)
      }
    })

    test('leaves the report unchanged', async () => {
      const report = exampleReport('drifted')
      const before = structuredClone(report)
      await observed([report, { generationSeconds: 1 }])
      expect(report).toEqual(before)
    })

    test('passes on the same for the same', async () => {
      const exports: [MonitoringReport, ObserveOptions][] = [
        [exampleReport('drifted'), { generationSeconds: 0.2 }],
        [exampleReport('stable', { name: 'other' }), { generationSeconds: 3 }],
      ]
      expect(await observed(...exports)).toBe(await observed(...exports))
    })

    test('keeps monitors apart', async () => {
      const text = await observed(
        [exampleReport('drifted', { name: 'first' })],
        [exampleReport('stable', { name: 'second' })],
      )
      expect(text).toContain('first')
      expect(text).toContain('second')
    })

    test('ends with a line feed', async () => {
      expect(await observed([exampleReport('stable')])).toMatch(/[^\n]\n$/)
    })

    const notAReport = {
      ...exampleReport('stable'),
      generatedAt: 'yesterday',
    } satisfies MonitoringReport

    test.each<[string, MonitoringReport, ObserveOptions, string]>([
      ['something else than a report', notAReport, {}, 'invalid_report'],
      ['nothing', undefined as never, {}, 'invalid_report'],
      ['NaN seconds', exampleReport('stable'), { generationSeconds: Number.NaN }, 'invalid_value'],
      ['negative seconds', exampleReport('stable'), { generationSeconds: -1 }, 'invalid_value'],
      [
        'endless seconds',
        exampleReport('stable'),
        { generationSeconds: Infinity },
        'invalid_value',
      ],
    ])('refuses %s with a code, and passes nothing of it on', async (_, report, options, code) => {
      const exporter = await create()
      const error = await failure(exporter, report, options)
      expect(error).toBeInstanceOf(ExportError)
      expect(error).toMatchObject({ code })
      expect(await output(exporter)).not.toContain('premier')
    })
  })
}
