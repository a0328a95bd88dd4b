import { describe, expect, it } from 'vitest'
import {
  builtinDriftTests,
  type CellValue,
  createDriftContext,
  type DriftTest,
  type Kind,
  type RandomSource,
  runDriftTest,
  seededRandom,
} from '../../src/index.ts'
import { sampleOfValues } from './describe-drift-test.ts'

const RUNS = 200
const LEVEL = 0.05
/** Rejections that a test at the level exceeds with probability 2e-4. */
const MOST_REJECTIONS = 22

const own = builtinDriftTests.filter(
  ({ agreesWith, accepts }) => agreesWith === undefined && !accepts.includes('text'),
)

const laws: Record<string, { kind: Kind; draw: (random: RandomSource) => CellValue }> = {
  'numbers without ties': { kind: 'numeric', draw: (random) => -Math.log(random.nextDouble()) },
  'four numbers': { kind: 'numeric', draw: (random) => Math.floor(4 * random.nextDouble()) },
  coins: { kind: 'numeric', draw: (random) => Math.floor(random.nextDouble() + 0.3) },
  categories: {
    kind: 'categorical',
    draw: (random) => `c${Math.floor(30 * random.nextDouble() ** 3)}`,
  },
}

function rejections(kind: Kind, draw: (random: RandomSource) => CellValue, n: number, m: number) {
  const random = seededRandom(`calibration ${n} ${m}`)
  const tests: readonly DriftTest[] = own.filter(({ accepts }) => accepts.includes(kind))
  const counts = new Map(tests.map(({ id }) => [id, 0]))
  for (let run = 0; run < RUNS; run++) {
    const side = (size: number) =>
      sampleOfValues(
        Array.from({ length: size }, () => draw(random)),
        kind,
      )
    const pair = [side(n), side(m)] as const
    const context = createDriftContext(...pair, { resolution: 0.01 })
    for (const test of tests) {
      const outcome = runDriftTest(test, ...pair, context)
      if (outcome.status === 'scored' && outcome.score <= LEVEL) {
        counts.set(test.id, counts.get(test.id)! + 1)
      }
    }
  }
  return Object.fromEntries(counts)
}

describe("Leeway's own p-values keep their false-alarm rate", () => {
  const settings = Object.keys(laws).flatMap((law) => [
    { law, n: 60, m: 40 },
    { law, n: 40, m: 150 },
  ])

  it.each(settings)('$law, $n against $m', ({ law, n, m }) => {
    const { kind, draw } = laws[law]!
    const counts = rejections(kind, draw, n, m)
    expect(Object.keys(counts).length).toBeGreaterThan(8)
    for (const [id, count] of Object.entries(counts)) {
      expect(count, id).toBeLessThanOrEqual(MOST_REJECTIONS)
    }
  })
})
