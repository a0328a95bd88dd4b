/**
 * Prints the milliseconds that each two-sample kernel takes on 2 × n sorted values, best of several runs, as JSON.
 *
 * `node --conditions=@leeway/source kernels.ts [n]`; kernels.py prints SciPy's on the same values.
 */
import { andersonDarling } from '../../src/kernels/continuous/anderson-darling.ts'
import { cramerVonMises } from '../../src/kernels/continuous/cramer-von-mises.ts'
import { energyDistance } from '../../src/kernels/continuous/energy-distance.ts'
import { eppsSingleton } from '../../src/kernels/continuous/epps-singleton.ts'
import { ksTwoSample } from '../../src/kernels/continuous/ks-two-sample.ts'
import { kuiper } from '../../src/kernels/continuous/kuiper.ts'
import { levene } from '../../src/kernels/continuous/levene.ts'
import { mannWhitney } from '../../src/kernels/continuous/mann-whitney.ts'
import { studentTTest, welchTTest } from '../../src/kernels/continuous/t-tests.ts'
import { wassersteinDistance } from '../../src/kernels/continuous/wasserstein-distance.ts'
import { sortDoubles } from '../../src/sorting/sort-doubles.ts'
import { drawSample } from '../../test/kernels/continuous/draw-sample.ts'

const n = Number(process.argv[2] ?? 1_000_000)
const RUNS = 7

const ties = process.argv[3] ?? 'normal'
const reference = drawSample({ law: ties, seed: 1, n })
const current = drawSample({ law: ties, seed: 2, n, shift: ties === 'normal' ? 0.002 : 0 })
const unsorted = drawSample({ law: 'normal', seed: 3, n }).map((_, i) => Math.sin(i) * 1000)

function best(prepare: () => Float64Array, run: (values: Float64Array) => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; k < RUNS; k += 1) {
    const values = prepare()
    const start = performance.now()
    run(values)
    least = Math.min(least, performance.now() - start)
  }
  return Number(least.toFixed(2))
}

const pair = (kernel: (reference: Float64Array, current: Float64Array) => unknown): number =>
  best(
    () => current,
    (values) => kernel(reference, values),
  )

console.log(
  JSON.stringify(
    {
      n,
      sort: best(() => unsorted.slice(), sortDoubles),
      nativeSort: best(
        () => unsorted.slice(),
        (values) => values.sort(),
      ),
      ks: pair(ksTwoSample),
      wasserstein: pair(wassersteinDistance),
      energy: pair(energyDistance),
      cramerVonMises: pair(cramerVonMises),
      anderson: pair(andersonDarling),
      eppsSingleton: pair(eppsSingleton),
      mannWhitney: pair(mannWhitney),
      student: pair(studentTTest),
      welch: pair(welchTTest),
      levene: pair(levene),
      kuiper: pair(kuiper),
    },
    null,
    1,
  ),
)
