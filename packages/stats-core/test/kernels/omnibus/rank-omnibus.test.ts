import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rankOmnibus } from '../../../src/kernels/omnibus/rank-omnibus.ts'

interface GoldenFile {
  tolerance: number
  cases: {
    name: string
    reference: number[]
    current: number[]
    expected: { statistic: number; components: Record<string, [number, number]> }
  }[]
}

const folder = new URL('golden/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.json'))

describe('rankOmnibus against a second implementation', () => {
  it('finds golden files', () => expect(files).not.toHaveLength(0))

  for (const file of files) {
    const golden: GoldenFile = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    it.each(golden.cases)(`${file}: $name`, ({ reference, current, expected }) => {
      const near = (actual: number, wanted: number): void =>
        expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(
          golden.tolerance * Math.max(1, Math.abs(wanted)),
        )
      const result = rankOmnibus(Float64Array.from(reference), Float64Array.from(current))
      near(result.statistic, expected.statistic)
      near(result.pValue, Math.exp(-expected.statistic))
      expect(result.components.map(({ aspect }) => aspect)).toEqual(
        Object.keys(expected.components),
      )
      for (const { aspect, statistic, logPValue } of result.components) {
        const [wantedStatistic, wantedLogPValue] = expected.components[aspect]!
        near(statistic, wantedStatistic)
        near(logPValue, wantedLogPValue)
      }
    })
  }
})
