// Prints the time and the peak memory of reading three million flights, cold: one read in a new process.
//   node --conditions=@leeway/source bench/read-flights.ts [FILE]
import { fileURLToPath } from 'node:url'
import { readTable } from '../src/index.ts'

const flights = new URL(
  '../../../node_modules/vega-datasets/data/flights-3m.parquet',
  import.meta.url,
)
const path = process.argv[2] ?? fileURLToPath(flights)

const start = performance.now()
const table = await readTable(path)
const seconds = (performance.now() - start) / 1000
const peakMegabytes = process.resourceUsage().maxRSS / 1024

console.log(`${path}: ${table.numRows} rows × ${table.numCols} columns`)
console.log(`read in ${seconds.toFixed(2)} s, peak RSS ${peakMegabytes.toFixed(0)} MB`)
