/**
 * Prints millions of values a second on one thread, best of several runs, and bytes of JSON a column.
 *
 * `node --conditions=@leeway/source speed.ts [values]`
 */
import { frameFromArrays } from '../../src/columns/from-arrays.ts'
import { profileSample } from '../../src/profiles/stored/profile-sample.ts'
import { seededRandom } from '../../src/random/seeded-random.ts'
import { type Sample, sampleOf } from '../../src/samples/sample.ts'
import {
  addDistinctNumbers,
  addDistinctStrings,
  emptyDistinctSketch,
} from '../../src/sketches/distinct-sketch.ts'
import { emptyKllSketch, mergeKllSketches, updateKllSketch } from '../../src/sketches/kll-sketch.ts'

const n = Number(process.argv[2] ?? 2_000_000)
const RUNS = 5
const random = seededRandom('speed')
const values = Float64Array.from({ length: n }, () => random.nextDouble())
const texts = Array.from({ length: n / 10 }, (_, i) => `customer number ${i}`)

function best(count: number, run: () => unknown): string {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now()
    run()
    least = Math.min(least, performance.now() - start)
  }
  return (count / least / 1000).toFixed(1)
}

const inBatches = (size: number) => () => {
  let sketch = emptyKllSketch()
  for (let start = 0; start < n; start += size) {
    sketch = updateKllSketch(sketch, values.subarray(start, start + size))
  }
  return sketch
}
const shards = Array.from({ length: 1000 }, (_, i) =>
  updateKllSketch(emptyKllSketch({ seed: `${i}` }), values.subarray(i * 2000, (i + 1) * 2000)),
)
const drawn = Array.from(values.subarray(0, 200_000))
const frame = frameFromArrays({
  continuous: drawn,
  'whole numbers below 50': drawn.map((value) => Math.floor(value * 50)),
  instants: drawn.map((value) => new Date(Math.floor(1.7e12 + value * 1e10))),
  '20 categories': drawn.map((value) => `team ${Math.floor(value * 20)}`),
  '1000 categories': drawn.map((value) => `player ${Math.floor(value * 1000)}`),
  '100 000 categories': drawn.map((value) => `customer ${Math.floor(value * 1e5)}`),
})
const sketch = updateKllSketch(emptyKllSketch(), values)

console.log('millions a second')
console.table({
  'KLL, whole': best(n, () => updateKllSketch(emptyKllSketch(), values)),
  'KLL, batches of 10 000': best(n, inBatches(10_000)),
  'KLL, batches of 1000': best(n, inBatches(1000)),
  'KLL, k = 1024': best(n, () => updateKllSketch(emptyKllSketch({ k: 1024 }), values)),
  'KLL, merges (thousands a second)': best(1_000_000, () => shards.reduce(mergeKllSketches)),
  'distinct numbers': best(n, () => addDistinctNumbers(emptyDistinctSketch, values)),
  'distinct texts': best(texts.length, () => addDistinctStrings(emptyDistinctSketch, texts)),
  'profile of a numeric column, sorting included': best(n, () =>
    profileSample(
      sampleOf({
        kind: 'numeric',
        name: 'x',
        length: n,
        values,
        nullCount: 0,
        nanCount: 0,
      }) as Sample,
    ),
  ),
})
console.log('bytes of JSON')
console.table({
  'KLL of all values': JSON.stringify(sketch).length,
  ...Object.fromEntries(
    frame.columns.map((column) => [
      `profile, ${column.name}`,
      JSON.stringify(profileSample(sampleOf(column) as Sample)).length,
    ]),
  ),
})
