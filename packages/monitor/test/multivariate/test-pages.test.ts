import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { drawCurves } from '@leeway/bench-data/draw-curves'
import { builtinDriftTests } from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import {
  describeMultivariateTest,
  describeMultivariateTests,
} from '../../scripts/test-pages/describe-multivariate-test.ts'
import { measureRowCurves } from '../../scripts/test-pages/measure-row-curves.ts'
import { rowChangesFor } from '../../scripts/test-pages/row-changes.ts'
import { withGeneratedPart } from '../../scripts/test-pages/with-generated-part.ts'
import { multivariateTests } from '../../src/multivariate/multivariate-tests.ts'

const folder = new URL('../../../../docs/tests/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const sections = [
  'What it sees',
  'What it misses',
  'Formula',
  'Under no drift',
  'Threshold',
  'Cost',
  'Sources',
]

describe('the pages of the tests of whole rows (refresh: pnpm --filter @leeway/monitor test-pages)', () => {
  it('are one for each test, and no more', () => {
    const pages = readdirSync(folder).filter((name) => {
      return name !== 'README.md' && name.endsWith('.md') && read(name).includes('whole rows: pnpm')
    })
    expect(pages.sort()).toEqual(multivariateTests.map(({ id }) => `${id}.md`).sort())
  })

  it.each(multivariateTests)('$id says what its record says, and more by hand', (test) => {
    const page = read(`${test.id}.md`)
    expect(withGeneratedPart(page, describeMultivariateTest(test))).toBe(page)
    const written = page.split(/^## /m).slice(1)
    expect(written.map((section) => section.split('\n')[0])).toEqual(sections)
    for (const section of written) {
      expect(section.split('\n').slice(1).join('').trim().length, section).toBeGreaterThan(5)
    }
    expect(read(`pictures/${test.id}.svg`)).toContain(`<title>${test.title}`)
    for (const [, path] of page.matchAll(/`(packages\/[^`]+)`/g)) {
      expect(existsSync(new URL(`../../${path}`, folder)), path).toBe(true)
    }
  })

  it('have pictures, as every other test, and no more', () => {
    const ids = [...builtinDriftTests, ...multivariateTests].map(({ id }) => `${id}.svg`)
    expect(readdirSync(new URL('pictures/', folder)).sort()).toEqual(ids.sort())
  })

  it('have pictures of the tests as they are', () => {
    const test = multivariateTests.find(({ id }) => id === 'pca-reconstruction')!
    const panels = rowChangesFor(test).map((change) => ({
      label: change.label,
      curves: measureRowCurves(change, test),
    }))
    expect(drawCurves(test.title, panels)).toBe(read(`pictures/${test.id}.svg`))
  })

  it('are listed', () => {
    const index = read('README.md')
    expect(withGeneratedPart(index, describeMultivariateTests(multivariateTests))).toBe(index)
  })
})
