import { describe, expect, it } from 'vitest'
import type { Column } from '../../src/columns/column.ts'
import type { Frame } from '../../src/columns/frame.ts'
import { frameFromRows } from '../../src/columns/from-rows.ts'
import { domainClassifier } from '../../src/vectors/domain-classifier.ts'
import { encodeColumns } from '../../src/vectors/encode-columns.ts'

const row = (i: number) => ({
  amount: i % 10 === 3 ? null : (i * 37) % 101,
  plan: ['free', 'pro', 'team'][i % 3],
  version: 1,
  note: `a longer text ${i} that nobody takes for a category, number ${i * i}`,
})
const frame = (rows: number, rowAt: (i: number) => number): Frame => {
  const { columns, ...rest } = frameFromRows(Array.from({ length: rows }, (_, i) => row(rowAt(i))))
  const asText = (column: Column): Column =>
    column.kind === 'categorical' && column.name === 'note' ? { ...column, kind: 'text' } : column
  return { ...rest, columns: columns.map(asText) }
}
const reference = frame(60, (i) => i)
const current = frame(45, (i) => 7 * i + 1)

describe('encodeColumns', () => {
  const encoded = encodeColumns(reference, current)

  it('names the source of every column and leaves out constants and texts', () => {
    expect(encoded.sources).toEqual(['amount', 'amount', 'plan', 'plan', 'plan'])
    expect([encoded.reference.rows, encoded.current.rows]).toEqual([60, 45])
    expect(encoded.isSampled).toBe(false)
  })

  it('gives every column mean 0 and standard deviation about 1 over both sides', () => {
    for (let k = 0; k < encoded.sources.length; k += 1) {
      const values = [encoded.reference, encoded.current].flatMap(({ values, columns }) => [
        ...values.filter((_, cell) => cell % columns === k),
      ])
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
      expect(Math.abs(mean)).toBeLessThan(0.01)
      expect(variance).toBeGreaterThan(0.8)
      expect(variance).toBeLessThan(1.01)
    }
  })

  it('does not change under a monotone change of scale', () => {
    const scaled = (frame: typeof reference) => ({
      ...frame,
      columns: frame.columns.map((column) =>
        column.kind === 'numeric' && column.name === 'amount'
          ? { ...column, values: column.values.map((value) => Math.exp(value / 9)) }
          : column,
      ),
    })
    const again = encodeColumns(scaled(reference), scaled(current))
    expect(again.reference.values).toEqual(encoded.reference.values)
  })

  it('samples when asked to, and feeds a test of whole rows', () => {
    const sampled = encodeColumns(reference, current, { maximumRows: 50 })
    expect([sampled.reference.rows, sampled.current.rows, sampled.isSampled]).toEqual([
      50,
      45,
      true,
    ])
    expect(domainClassifier(sampled.reference, sampled.current).pValue).toBeGreaterThan(0.01)
  })
})
