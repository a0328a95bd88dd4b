import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { multivariateTests } from '../../src/multivariate/multivariate-tests.ts'
import {
  describeMultivariateTest,
  describeMultivariateTests,
} from './describe-multivariate-test.ts'
import { withGeneratedPart } from './with-generated-part.ts'

/** Writes the generated parts of the pages of the tests of whole rows, and their table in the list of pages. */

const folder = new URL('../../../../docs/tests/', import.meta.url)

function write(name: string, part: string): void {
  const file = new URL(name, folder)
  const page = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  writeFileSync(file, withGeneratedPart(page, part))
}

for (const test of multivariateTests) write(`${test.id}.md`, describeMultivariateTest(test))
write('README.md', describeMultivariateTests(multivariateTests))
