import { createDriftContext } from '../../src/drift-tests/drift-context.ts'
import type { RandomSource } from '../../src/random/random-source.ts'
import type { CategoricalSample, NumericSample, Sample } from '../../src/samples/sample.ts'
import type { SamplePair } from './study.ts'

/** Just fine enough for the smallest level, 0.001. */
const RESOLUTION = 0.0005

/** Returns two numeric samples as drift tests see them. Both sorted ascending, finite. */
export function numericPair(
  random: RandomSource,
  reference: Float64Array,
  current: Float64Array,
): SamplePair {
  return pairOf(random, numericSample(reference), numericSample(current))
}

/** Returns two categorical samples as drift tests see them, from the rows per category. */
export function categoricalPair(
  random: RandomSource,
  reference: Float64Array,
  current: Float64Array,
): SamplePair {
  return pairOf(random, categoricalSample(reference), categoricalSample(current))
}

function pairOf(random: RandomSource, reference: Sample, current: Sample): SamplePair {
  const options = { seed: String(random.nextUint32()), resolution: RESOLUTION }
  return { reference, current, context: createDriftContext(reference, current, options) }
}

function numericSample(sorted: Float64Array): NumericSample {
  const column = { kind: 'numeric', name: 'x', length: sorted.length, values: sorted } as const
  return {
    kind: 'numeric',
    column: { ...column, nullCount: 0, nanCount: 0 },
    size: sorted.length,
    sorted,
    finite: sorted,
  }
}

function categoricalSample(counts: Float64Array): CategoricalSample {
  const size = counts.reduce((sum, count) => sum + count, 0)
  const categories = Array.from(counts, (_, code) => `c${code}`)
  const codes = new Int32Array(0)
  return {
    kind: 'categorical',
    column: { kind: 'categorical', name: 'x', length: size, codes, categories, nullCount: 0 },
    size,
    counts,
  }
}
