/**
 * Prints how long the tests over counts take, in milliseconds.
 *
 *     node --conditions=@leeway/source bench/count-tests-speed.ts
 *
 * Every table over many cells is judged by permutation, at the default resolution: once without drift, where drawing ends early, and once
 * with a drift so strong that all 4000 tables are drawn.
 */
import { boschlooExact } from '../src/kernels/counts/boschloo-exact.ts'
import { chiSquareHomogeneity } from '../src/kernels/counts/chi-square-homogeneity.ts'
import { countDistances } from '../src/kernels/counts/count-distances.ts'
import { distanceTest } from '../src/kernels/counts/distance-test.ts'
import { fisherExact } from '../src/kernels/counts/fisher-exact.ts'
import { gHomogeneity } from '../src/kernels/counts/g-homogeneity.ts'
import { multivariateHypergeometric } from '../src/random/multivariate-hypergeometric.ts'
import { seededRandom } from '../src/random/seeded-random.ts'

const method = 'conditional'
const overManyCells: Record<string, (r: Float64Array, c: Float64Array) => unknown> = {
  'chi-square': (r, c) => chiSquareHomogeneity(r, c, { method }),
  g: (r, c) => gHomogeneity(r, c, { method }),
  psi: (r, c) => distanceTest(countDistances.psi, r, c, { method }),
  jensenshannon: (r, c) => distanceTest(countDistances.jensenshannon, r, c, { method }),
  l_infinity: (r, c) => distanceTest(countDistances.l_infinity, r, c, { method }),
}

/** Rows with Zipf shares; with `moved`, that share of the most frequent category's rows goes to the rarest. */
function sample(seed: string, cells: number, rows: number, moved = 0): Float64Array {
  const urn = Float64Array.from({ length: cells }, (_, i) => Math.round(1e12 / (i + 1)))
  const away = Math.round(moved * urn[0]!)
  urn[0]! -= away
  urn[cells - 1]! += away
  const counts = new Float64Array(cells)
  multivariateHypergeometric(seededRandom(seed), urn, rows, counts)
  return counts
}

/** The median of 21 runs after 5 that warm up. */
function milliseconds(run: () => unknown): string {
  for (let i = 0; i < 5; i++) run()
  const times = Array.from({ length: 21 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[10]!.toFixed(2)
}

console.log(`| cells, reference/current | drift | ${Object.keys(overManyCells).join(' | ')} |`)
for (const [cells, reference, current] of [
  [5, 500, 100],
  [20, 1500, 200],
  [60, 1500, 50],
  [60, 10_000, 10_000],
  [1000, 50_000, 5000],
] as const) {
  for (const moved of [0, 0.6]) {
    const r = sample('reference', cells, reference)
    const c = sample('current', cells, current, moved)
    const times = Object.values(overManyCells).map((test) => milliseconds(() => test(r, c)))
    console.log(
      `| ${cells}, ${reference}/${current} | ${moved > 0 ? 'strong' : 'none'} | ${times.join(' | ')} |`,
    )
  }
}

console.log('\n| rows | Boschloo | Fisher |')
for (const [reference, current] of [
  [50, 50],
  [400, 100],
  [500, 500],
  [1_000_000, 100_000],
] as const) {
  const r = Float64Array.of(0.3 * reference, 0.7 * reference)
  const c = Float64Array.of(0.36 * current, 0.64 * current)
  const boschloo = reference + current > 1000 ? '–' : milliseconds(() => boschlooExact(r, c))
  console.log(
    `| ${reference}/${current} | ${boschloo} | ${milliseconds(() => fisherExact(r, c))} |`,
  )
}
