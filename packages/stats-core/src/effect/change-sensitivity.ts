import { numericColumn } from '../columns/numeric-column.ts'
import { createDriftContext } from '../drift-tests/drift-context.ts'
import type { DriftTest } from '../drift-tests/drift-test.ts'
import { runDriftTest } from '../drift-tests/run-drift-test.ts'
import { populationDeviation } from '../profiles/population-deviation.ts'
import type { RandomSource } from '../random/random-source.ts'
import { seededRandom } from '../random/seeded-random.ts'
import { sampleOf } from '../samples/sample.ts'
import { normalQuantile } from '../special/normal-quantile.ts'

/** The sensitivity hardly depends on the sizes; beyond these it is not worth the time. */
const MOST_VALUES = 100

/** Nor does it depend much on the level; below this one, drawn p-values would take long. */
const SMALLEST_LEVEL = 1e-3

const REPLICATES = 24

/** Where a standard normal statistic lies in four of five cases: 0.84 above the value that it has to reach. */
const margin = normalQuantile(0.8)

/** A change of a normal column: of its mean, or of its standard deviation. */
export type NormalChangeName = 'shift' | 'spread'

/** A change, in units in which its Fisher information is 1. */
interface NormalChange {
  /** Returns a standard normal value after a change of so many units. */
  readonly after: (value: number, units: number) => number
  /** Returns how large the change between two samples is. */
  readonly observed: (reference: Float64Array, current: Float64Array) => number
}

/** The information on the logarithm of a standard deviation is twice that on a mean. */
const changes: Readonly<Record<NormalChangeName, NormalChange>> = {
  shift: {
    after: (value, units) => value + units,
    observed: (a, b) => meanOf(b) - meanOf(a),
  },
  spread: {
    after: (value, units) => value * Math.exp(units / Math.SQRT2),
    observed: (a, b) => Math.SQRT2 * Math.log(populationDeviation(b) / populationDeviation(a)),
  },
}

const known = new WeakMap<DriftTest, Map<string, number>>()

/**
 * Returns how much of the best possible z statistic a test of numbers reaches for a change of a normal column: for a shift, 1 for a test of means, less for others, 0.3 (its own
 * noise) for one that is blind to it; 0 where it gives no p-value.
 *
 * Measured on the test itself, whichever it is: 24 pairs of seeded normal samples, so different that the best test finds the change with probability 0.8 at this
 * level. In each pair the z that belongs to the test's p-value is compared with that of the best test, which takes most of the chance out of the
 * mean. Costs 24 comparisons of at most 100 with 100 values, once for each test, change, level and pair of sizes up to 100.
 *
 * @param test accepts `numeric` and returns a p-value
 * @param level p-value at or under which a change is real, in (0, 1)
 */
export function changeSensitivity(
  test: DriftTest,
  change: NormalChangeName,
  referenceValues: number,
  currentValues: number,
  level: number,
): number {
  const n = Math.min(MOST_VALUES, referenceValues)
  const m = Math.min(MOST_VALUES, currentValues)
  const ofTest = known.get(test) ?? new Map<string, number>()
  known.set(test, ofTest)
  const measured = Math.max(SMALLEST_LEVEL, level)
  const key = `${change} ${n} ${m} ${measured}`
  const found = ofTest.get(key) ?? measure(test, changes[change], n, m, measured)
  ofTest.set(key, found)
  return found
}

function measure(
  test: DriftTest,
  { after, observed }: NormalChange,
  n: number,
  m: number,
  level: number,
): number {
  const best = margin - normalQuantile(level / 2)
  const unit = Math.sqrt((n * m) / (n + m))
  const random = seededRandom('shift-sensitivity')
  let excess = 0
  for (let k = 0; k < REPLICATES; k++) {
    const reference = normals(random, n)
    const current = normals(random, m).map((value) => after(value, best / unit))
    const pValue = pValueOf(test, reference, current, level)
    if (pValue === undefined) return 0
    if (pValue === 0) continue
    excess += -normalQuantile(pValue / 2) - unit * observed(reference, current)
  }
  return Math.max(0, 1 + excess / REPLICATES / best)
}

function pValueOf(
  test: DriftTest,
  before: Float64Array,
  now: Float64Array,
  level: number,
): number | undefined {
  const reference = sampleOf(numericColumn('reference', { values: before }))
  const current = sampleOf(numericColumn('current', { values: now }))
  const context = createDriftContext(reference, current, { resolution: resolutionFor(level) })
  const outcome = runDriftTest(test, reference, current, context)
  return outcome.status === 'scored' ? outcome.pValue : undefined
}

/** Fine enough for the p-values that such changes have, a drawn one having a floor; coarser at small levels, where draws are many. */
function resolutionFor(level: number): number {
  return Math.min(level / 5, Math.max(level / 50, 5e-4))
}

function normals(random: RandomSource, size: number): Float64Array {
  return Float64Array.from({ length: size }, () => normalQuantile(random.nextDouble()))
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
