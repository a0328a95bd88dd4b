/**
 * Prints, as JSON, how far the ranks of a KLL sketch are off: for each order of the stream and each way to fill the sketch, over many seeds, the quantiles of the
 * largest error of all ranks, and the share of seeds in which it exceeds the published bounds.
 *
 * `node --conditions=@leeway/source kll-error.ts [values] [seeds] [k]`; with 1e6, 200 and 200 it takes half an hour.
 */
import { kllRankError } from '../../src/sketches/kll-queries.ts'
import {
  emptyKllSketch,
  type KllSketch,
  mergeKllSketches,
  updateKllSketch,
} from '../../src/sketches/kll-sketch.ts'
import { largestRankError } from '../../test/sketches/largest-rank-error.ts'
import { streams } from '../../test/sketches/streams.ts'

const n = Number(process.argv[2] ?? 1e6)
const seeds = Number(process.argv[3] ?? 200)
const k = Number(process.argv[4] ?? 200)
const SHARDS = 100

const fill: Record<string, (values: Float64Array, seed: string) => KllSketch> = {
  whole: (values, seed) => updateKllSketch(emptyKllSketch({ k, seed }), values),
  'batches of 100': (values, seed) => {
    let sketch = emptyKllSketch({ k, seed })
    for (let start = 0; start < n; start += 100) {
      sketch = updateKllSketch(sketch, values.subarray(start, start + 100))
    }
    return sketch
  },
  'merged from 100 shards': (values, seed) =>
    Array.from({ length: SHARDS }, (_, shard) => {
      const part = values.subarray((shard * n) / SHARDS, ((shard + 1) * n) / SHARDS)
      return updateKllSketch(emptyKllSketch({ k, seed: `${seed}:${shard}` }), part)
    }).reduce(mergeKllSketches),
}

const results = Object.entries(streams).flatMap(([stream, make]) =>
  Object.entries(fill).map(([filled, sketchOf]) => {
    const errors = Float64Array.from({ length: seeds }, (_, seed) => {
      const values = make(n, `${seed}`)
      return largestRankError(sketchOf(values, `${seed}`), values)
    }).sort()
    const over = (bound: number): number => errors.filter((error) => error > bound).length / seeds
    return {
      stream,
      filled,
      median: errors[seeds >> 1]!,
      q99: errors[Math.ceil(0.99 * seeds) - 1]!,
      largest: errors[seeds - 1]!,
      overOne: over(kllRankError(k, 'one')),
      overAll: over(kllRankError(k, 'all')),
    }
  }),
)
console.log(
  JSON.stringify({ n, seeds, k, one: kllRankError(k, 'one'), all: kllRankError(k, 'all') }),
)
console.table(results)
