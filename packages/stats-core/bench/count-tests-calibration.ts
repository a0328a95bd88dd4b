/**
 * Prints how often the tests over counts alarm without drift, as a share of what they promise.
 *
 *     node --conditions=@leeway/source bench/count-tests-calibration.ts [runs per setting, default 200] [test, default all]
 *
 * For every test, over all settings together and for the worst one: rate of p ≤ a divided by a, at a = 0.05, 0.01, 0.001; and in how many settings the number of
 * alarms lies beyond the 99.9 % bound of the binomial law (one in a thousand by chance alone).
 */
import { boschlooExact } from '../src/kernels/counts/boschloo-exact.ts'
import { chiSquareHomogeneity } from '../src/kernels/counts/chi-square-homogeneity.ts'
import { countDistances } from '../src/kernels/counts/count-distances.ts'
import { distanceTest } from '../src/kernels/counts/distance-test.ts'
import { fisherExact } from '../src/kernels/counts/fisher-exact.ts'
import { gHomogeneity } from '../src/kernels/counts/g-homogeneity.ts'
import { twoProportionZ } from '../src/kernels/counts/two-proportion-z.ts'
import {
  falseAlarms,
  mostAlarms,
  type PValue,
  type Setting,
  type Shape,
} from '../test/kernels/counts/null-simulation.ts'

const LEVELS = [0.05, 0.01, 0.001]
/** Fine enough for p ≤ 0.001, and as coarse as that allows. */
const draws = { resolution: 0.001, enough: 10 }

interface Calibrated {
  readonly pValue: PValue
  readonly cells: readonly number[]
  readonly mostRows?: number
}

const many = [2, 3, 5, 10, 20, 60]
const tests: Record<string, Calibrated> = {
  chiSquareHomogeneity: {
    cells: many,
    pValue: (r, c, seed) => chiSquareHomogeneity(r, c, { seed, ...draws }).pValue,
  },
  gHomogeneity: {
    cells: many,
    pValue: (r, c, seed) => gHomogeneity(r, c, { seed, ...draws }).pValue,
  },
  ...Object.fromEntries(
    Object.values(countDistances).map((distance): [string, Calibrated] => [
      `distance ${distance.id}`,
      {
        cells: many,
        pValue: (r, c, seed) => distanceTest(distance, r, c, { seed, ...draws }).pValue,
      },
    ]),
  ),
  boschlooExact: { cells: [2], mostRows: 1000, pValue: (r, c) => boschlooExact(r, c).pValue },
  fisherExact: { cells: [2], pValue: (r, c) => fisherExact(r, c).pValue },
  'for comparison: twoProportionZ': { cells: [2], pValue: (r, c) => twoProportionZ(r, c).pValue },
  'for comparison: chi-square, always asymptotic': {
    cells: many,
    pValue: (r, c) => chiSquareHomogeneity(r, c, { method: 'asymptotic', poolBelow: 0 }).pValue,
  },
}

function settings({ cells, mostRows = Number.POSITIVE_INFINITY }: Calibrated): Setting[] {
  const shapes: Shape[] = ['uniform', 'zipf', 'dominant']
  return shapes.flatMap((shape) =>
    cells.flatMap((count) =>
      [50, 100, 200, 500, 1500, 10_000].flatMap((reference) =>
        [50, 200, 1000, 10_000]
          .filter((current) => reference + current <= mostRows)
          .map((current) => ({ shape, cells: count, reference, current })),
      ),
    ),
  )
}

const runs = Number(process.argv[2] ?? 200)
const only = process.argv[3]
console.log(
  `| test (${runs} runs a setting) | settings | a = ${LEVELS.join(' | ')} | beyond the bound | worst | seconds |`,
)
for (const [name, test] of Object.entries(tests)) {
  if (only !== undefined && !name.includes(only)) continue
  const start = performance.now()
  const all = settings(test)
  const alarms = all.map((setting) => falseAlarms(setting, test.pValue, LEVELS, runs))
  const rates = LEVELS.map((level, i) => {
    const total = alarms.reduce((sum, counts) => sum + counts[i]!, 0)
    return (total / (all.length * runs) / level).toFixed(2)
  })
  const beyond = LEVELS.map(
    (level, i) => alarms.filter((counts) => counts[i]! > mostAlarms(runs, level)).length,
  )
  const excess = alarms.map((counts) =>
    Math.max(...LEVELS.map((level, i) => (counts[i]! - runs * level) / Math.sqrt(runs * level))),
  )
  const worst = excess.indexOf(Math.max(...excess))
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  const { shape, cells, reference, current } = all[worst]!
  const where = `${shape} ${cells}, ${reference}/${current}: ${alarms[worst]!.map((count, i) => (count / runs / LEVELS[i]!).toFixed(2)).join(', ')}`
  console.log(
    `| ${name} | ${all.length} | ${rates.join(' | ')} | ${beyond.join(', ')} | ${where} | ${seconds} |`,
  )
}
