import { shiftedNormal, tiltedCategories } from './changes.ts'
import { findingRate } from './finding-rate.ts'

// Prints the table of results.md: node --conditions=@leeway/source bench/detectable/simulate.ts [runs]

const runs = Number(process.argv[2] ?? 1000)
const columns = [shiftedNormal, tiltedCategories(2), tiltedCategories(5), tiltedCategories(20)]
const sizes = [
  [40, 40],
  [200, 200],
  [1500, 200],
  [200, 1500],
  [5000, 5000],
] as const

process.stdout.write(
  '| column | reference | current | alpha | detectable | found |\n|---|--:|--:|--:|--:|--:|\n',
)
for (const changing of columns) {
  for (const [referenceRows, currentRows] of sizes) {
    for (const alpha of [0.05, 0.0025]) {
      const simulation = { changing, referenceRows, currentRows, runs, options: { alpha } }
      const { detectable, found } = await findingRate(simulation)
      const cells = [
        changing.name,
        referenceRows,
        currentRows,
        alpha,
        detectable.toFixed(3),
        found.toFixed(3),
      ]
      process.stdout.write(`| ${cells.join(' | ')} |\n`)
    }
  }
}
