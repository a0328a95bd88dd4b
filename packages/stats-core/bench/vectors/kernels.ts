/**
 * Prints the CPU seconds of the kernels for whole rows, embeddings, texts and `empirical_mmd`, best of three runs, at the sizes named.
 *
 * `node --conditions=@leeway/source kernels.ts`
 */
import { textDomainClassifier } from '../../src/texts/text-domain-classifier.ts'
import { domainClassifier } from '../../src/vectors/domain-classifier.ts'
import { componentDriftTest } from '../../src/vectors/embeddings/component-drift.ts'
import { embeddingDistanceTest } from '../../src/vectors/embeddings/embedding-distance.ts'
import { embeddingModel } from '../../src/vectors/embeddings/embedding-model.ts'
import { empiricalMmd } from '../../src/vectors/empirical-mmd.ts'
import { maximumMeanDiscrepancy } from '../../src/vectors/maximum-mean-discrepancy.ts'
import { outOfFoldAuc } from '../../src/vectors/out-of-fold-auc.ts'
import { pcaReconstruction } from '../../src/vectors/pca-reconstruction.ts'
import { drawTexts } from '../../test/texts/text-samples.ts'
import { drawRows, drawSorted } from '../../test/vectors/draw-rows.ts'

const RUNS = 3

function report(what: string, run: () => unknown): void {
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; k < RUNS; k += 1) {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1e6)
  }
  console.log(`${least.toFixed(3)} s  ${what}`)
}

for (const n of [10_000, 100_000, 1_000_000]) {
  const [a, b, c] = [drawSorted('a', n), drawSorted('b', n), drawSorted('c', n, 0.2)]
  report(`empirical_mmd, 2 × ${n} values, no drift`, () => empiricalMmd(a, b))
  report(`empirical_mmd, 2 × ${n} values, drift: all 4000 draws`, () => empiricalMmd(a, c))
}

const options = { correlation: 0.5 }
const rows = drawRows('rows', 100_000, 20, options)
const same = drawRows('same', 100_000, 20, options)
const other = drawRows('other', 100_000, 20, { ...options, shift: 0.3 })
report('domain classifier, 2 × 100000 × 20, degree 2', () => domainClassifier(rows, same))
report('domain classifier, 2 × 100000 × 20, degree 1, all rows', () =>
  domainClassifier(rows, same, { degree: 1, maximumRows: Number.POSITIVE_INFINITY }),
)
report('out-of-fold area, 5 folds, 2 × 100000 × 20', () => outOfFoldAuc(rows, same))
report('PCA reconstruction, 2 × 100000 × 20', () => pcaReconstruction(rows, same))
report('MMD, 2 × 100000 × 20, no drift', () => maximumMeanDiscrepancy(rows, same))
report('MMD, 2 × 100000 × 20, drift: all 1000 draws', () => maximumMeanDiscrepancy(rows, other))

const wide = drawRows('wide', 5000, 384)
const wideSame = drawRows('wide same', 5000, 384)
report('MMD, 2 × 5000 × 384', () => maximumMeanDiscrepancy(wide, wideSame))
report('embedding distance, 2 × 5000 × 384', () => embeddingDistanceTest(wide, wideSame))
report('embedding components, 2 × 5000 × 384', () => componentDriftTest(wide, wideSame))
report('domain classifier, 2 × 5000 × 384', () => domainClassifier(wide, wideSame))
report('embedding model of Evidently, 2 × 5000 × 384', () => embeddingModel(wide, wideSame))

for (const n of [1000, 10_000, 100_000]) {
  const [a, b] = [drawTexts('a', n, 20_000), drawTexts('b', n, 20_000)]
  report(`text domain classifier, 2 × ${n} texts of 3 to 12 words`, () =>
    textDomainClassifier(a, b),
  )
}
