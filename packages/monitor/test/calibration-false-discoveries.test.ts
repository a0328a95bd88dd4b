import { expect, test } from 'vitest'
import { largestRate, measureFalseDiscoveries } from '../bench/measure-false-discoveries.ts'

const LEVEL = 0.05
const RUNS = 30

test.each([
  { correlation: 0, drifted: 0 },
  { correlation: 0, drifted: 5 },
  { correlation: 0, drifted: 15 },
  { correlation: 0.9, drifted: 0 },
  { correlation: 0.9, drifted: 5 },
  { correlation: 0.9, drifted: 15 },
])(
  'of twenty columns with a correlation of $correlation, $drifted of them drifted, at most 5 percent of those said to have drifted have not',
  async ({ correlation, drifted }) => {
    const sizes = { referenceRows: 150, currentRows: 60 }
    const found = await measureFalseDiscoveries({ ...sizes, correlation, drifted, runs: RUNS })
    const bound = largestRate(LEVEL, RUNS)
    expect(found.real.falseDiscoveryRate).toBeLessThanOrEqual(bound)
    expect(found.verdict.falseDiscoveryRate).toBeLessThanOrEqual(bound)
    expect(found.evidently.falseDiscoveryRate).toBeGreaterThan(found.real.falseDiscoveryRate)
    if (drifted > 0) expect(found.verdict.found).toBeGreaterThan(0.5)
    else expect(found.evidently.falseDiscoveryRate).toBeGreaterThan(bound)
  },
)
