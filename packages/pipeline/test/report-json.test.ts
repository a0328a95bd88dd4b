import { parseReport } from '@leeway/monitoring-report'
import { expect, it } from 'vitest'
import { compareOnce } from '../src/index.ts'
import { reportJson } from '../src/report-json.ts'

/** 200 columns of 500 rows: numbers, counts, many-valued and few-valued categories, numbers with gaps. */
function mixedColumns(shift: number): Record<string, (number | string | null)[]> {
  const kinds: ((row: number, column: number) => number | string | null)[] = [
    (row, column) => shift + Math.sin(row * (column + 1)),
    (row, column) => (row * (column + 7)) % 40,
    (row, column) => `a rather long category ${(row * (column + 3)) % 60}`,
    (row, column) => `c${(row + column) % 5}`,
    (row, column) => (row % 9 === 0 ? null : Math.cos(row * (column + 1)) * 1e6),
  ]
  const kindOf = (column: number) => kinds[column % kinds.length] ?? kinds[0]!
  return Object.fromEntries(
    Array.from({ length: 200 }, (_, column) => [
      `feature_with_a_usual_name_${column}`,
      Array.from({ length: 500 }, (__, row) => kindOf(column)(row, column)),
    ]),
  )
}

it('keeps a report of 200 mixed columns under a megabyte', async () => {
  const { report } = await compareOnce({
    reference: mixedColumns(0),
    current: mixedColumns(0.4),
    generatedAt: '2026-11-23T09:00:00Z',
  })
  expect(report.dataDrift?.columns).toHaveLength(200)
  expect(new Set(report.dataDrift?.columns.map(({ kind }) => kind))).toEqual(
    new Set(['numeric', 'categorical']),
  )
  const json = reportJson(report)
  expect(parseReport(json)).toEqual(report)
  expect(Buffer.byteLength(json)).toBeLessThan(1_000_000)
})
