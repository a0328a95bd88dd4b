import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { drawCurves } from '@leeway/bench-data/draw-curves'
import { multivariateTests } from '../../src/multivariate/multivariate-tests.ts'
import {
  describeMultivariateTest,
  describeMultivariateTests,
} from './describe-multivariate-test.ts'
import { measureRowCurves } from './measure-row-curves.ts'
import { rowChangesFor } from './row-changes.ts'
import { withGeneratedPart } from './with-generated-part.ts'

/** Writes the generated parts of the pages of the tests of whole rows, and their table in the list of pages; with `--pictures` draws the pictures of all, or of the ids that follow, anew. */

const folder = new URL('../../../../docs/tests/', import.meta.url)

function write(name: string, part: string): void {
  const file = new URL(name, folder)
  const page = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  writeFileSync(file, withGeneratedPart(page, part))
}

function drawPictures(ids: readonly string[]): void {
  for (const test of multivariateTests.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
    const panels = rowChangesFor(test).map((change) => ({
      label: change.label,
      curves: measureRowCurves(change, test),
    }))
    writeFileSync(new URL(`pictures/${test.id}.svg`, folder), drawCurves(test.title, panels))
  }
}

for (const test of multivariateTests) write(`${test.id}.md`, describeMultivariateTest(test))
write('README.md', describeMultivariateTests(multivariateTests))
const [flag, ...ids] = process.argv.slice(2)
if (flag === '--pictures') drawPictures(ids)
