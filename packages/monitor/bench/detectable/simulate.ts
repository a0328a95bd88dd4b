import { replacedTexts, shiftedNormal, tiltedCategories, widenedNormal } from './changes.ts'
import { findingRate } from './finding-rate.ts'

// Prints the table of results.md: node --conditions=@leeway/source bench/detectable/simulate.ts [runs] [part of the name of a column]

const runs = Number(process.argv[2] ?? 1000)
const columns = [shiftedNormal, widenedNormal, ...[2, 5, 20].map(tiltedCategories), replacedTexts]
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
for (const changing of columns.filter(({ name }) => name.includes(process.argv[3] ?? ''))) {
  for (const [referenceRows, currentRows] of sizes) {
    for (const alpha of [0.05, 0.0025]) {
      const simulation = {
        changing,
        referenceRows,
        currentRows,
        runs,
        options: { alpha, ...(changing.options === undefined ? {} : { thresholds: { x: alpha } }) },
      }
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
