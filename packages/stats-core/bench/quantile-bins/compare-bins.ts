/**
 * Prints, as a table, how often the distance tests find a drift at 0.05 on the quantile bins of the reference, as they do, and on those of both samples together, as they could.
 *
 *     nice node --conditions=@leeway/source bench/quantile-bins/compare-bins.ts [runs, default 1000]
 *
 * Both p-values are valid: on the reference's bins each deal of the rows has bins of its own, on common bins the deals are counted. A thousand runs take some minutes.
 */

import { markdownTable } from '@leeway/bench-data/markdown-table'
import { countBins } from '../../src/bins/count-bins.ts'
import { quantileEdges } from '../../src/bins/quantile-edges.ts'
import { type CountDistance, countDistances } from '../../src/kernels/counts/count-distances.ts'
import { permutationPValue } from '../../src/kernels/counts/permutation-p-value.ts'
import { quantileBinDealer } from '../../src/kernels/quantile-bins/quantile-bin-dealer.ts'
import type { RandomSource } from '../../src/random/random-source.ts'
import { seededRandom } from '../../src/random/seeded-random.ts'
import { mergeSorted } from '../../src/sketches/merge-sorted.ts'
import { sequentialPValue } from '../../src/vectors/sequential-p-value.ts'
import { type DrawValue, normal, withZeros } from '../calibration/draw-values.ts'

const LEVEL = 0.05
const DRAWN = { resolution: 0.002, enough: 25 }
const SIZES = [
  [40, 40],
  [200, 50],
  [50, 200],
  [1000, 200],
] as const

interface Drift {
  readonly title: string
  readonly reference: DrawValue
  readonly current: (random: RandomSource, index: number, rows: number) => number
}

const zeros = withZeros(0.6, normal)
const whole: DrawValue = (random) => Math.floor(1.5 * normal(random))
const drifts: readonly Drift[] = [
  { title: 'none, normal', reference: normal, current: normal },
  { title: 'none, 60 % zeros', reference: zeros, current: zeros },
  { title: 'none, whole numbers', reference: whole, current: whole },
  { title: 'shift of 0.2 sd', reference: normal, current: (random) => normal(random) + 0.2 },
  { title: 'shift of 0.5 sd', reference: normal, current: (random) => normal(random) + 0.5 },
  { title: 'sd × 1.25', reference: normal, current: (random) => 1.25 * normal(random) },
  { title: 'sd × 0.8', reference: normal, current: (random) => 0.8 * normal(random) },
  {
    title: '5 % moved by 4 sd',
    reference: normal,
    current: (random, index, rows) => normal(random) + (index < Math.round(rows / 20) ? 4 : 0),
  },
  { title: 'zeros, 60 % to 50 %', reference: zeros, current: withZeros(0.5, normal) },
]

const runs = Number(process.argv[2] ?? 1000)
const distances = Object.values(countDistances)
const table = drifts.flatMap((drift) =>
  SIZES.map(([n, m]) => [`${drift.title}, ${n} / ${m}`, ...rates(drift, n, m)]),
)
process.stdout.write(`${markdownTable(['drift, rows', ...distances.map(({ id }) => id)], table)}\n`)

/** For each distance, the share of runs that found the drift: on the reference's bins, on common bins. */
function rates({ title, reference, current }: Drift, n: number, m: number): string[] {
  const random = seededRandom(`${title}, ${n} against ${m}`)
  const found = distances.map(() => [0, 0] as [number, number])
  for (let run = 0; run < runs; run++) {
    const a = Float64Array.from({ length: n }, () => reference(random)).sort()
    const b = Float64Array.from({ length: m }, (_, index) => current(random, index, m)).sort()
    for (const [k, distance] of distances.entries()) {
      if (onReferenceBins(distance, a, b, `${run}`) <= LEVEL) found[k]![0] += 1
      if (onCommonBins(distance, a, b, `${run}`) <= LEVEL) found[k]![1] += 1
    }
  }
  return found.map((pair) => pair.map((count) => (count / runs).toFixed(3)).join(' : '))
}

function onReferenceBins(
  { compute }: CountDistance,
  a: Float64Array,
  b: Float64Array,
  seed: string,
): number {
  const edges = quantileEdges(a)
  const observed = compute(countBins(a, edges), countBins(b, edges))
  const deal = quantileBinDealer(seededRandom(seed), mergeSorted(a, b), a.length)
  const draw = (): number => {
    const { reference, current } = deal()
    return compute(reference, current)
  }
  return sequentialPValue(observed, draw, DRAWN, observed).pValue
}

function onCommonBins(
  { compute }: CountDistance,
  a: Float64Array,
  b: Float64Array,
  seed: string,
): number {
  const edges = quantileEdges(mergeSorted(a, b))
  return permutationPValue(countBins(a, edges), countBins(b, edges), compute, { seed, ...DRAWN })
    .pValue
}
