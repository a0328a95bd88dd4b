import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { drawCurves } from '@leeway/bench-data/draw-curves'
import { describe, expect, it } from 'vitest'
import { changes, changesFor } from '../../scripts/test-pages/changes.ts'
import { describeTest, describeTests } from '../../scripts/test-pages/describe-test.ts'
import { withGeneratedPart } from '../../scripts/test-pages/generated-part.ts'
import { measureCurves } from '../../scripts/test-pages/measure-curves.ts'
import { builtinDriftTests } from '../../src/index.ts'

const folder = new URL('../../../../docs/tests/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const sections = [
  'What it sees',
  'What it misses',
  'Formula',
  'Under no drift',
  'Cost',
  'Sources',
] as const

describe('the pages of the drift tests (refresh: pnpm --filter @leeway/stats-core test-pages)', () => {
  it('are one for each test, and no more', () => {
    const pages = readdirSync(folder).filter((name) => {
      return name.endsWith('.md') && read(name).includes('generated from the record of the test:')
    })
    const expected = [...builtinDriftTests.map(({ id }) => `${id}.md`), 'README.md']
    expect(pages.sort()).toEqual(expected.sort())
    const pictures = readdirSync(new URL('pictures/', folder))
    expect(pictures).toEqual(expect.arrayContaining(builtinDriftTests.map(({ id }) => `${id}.svg`)))
  })

  it.each(builtinDriftTests)('$id says what its record says, and more by hand', (test) => {
    const page = read(`${test.id}.md`)
    expect(withGeneratedPart(page, describeTest(test))).toBe(page)
    const written = page.split(/^## /m).slice(1)
    expect(written.map((section) => section.split('\n')[0])).toEqual(sections)
    for (const section of written) {
      expect(section.split('\n').slice(1).join('').trim().length, section).toBeGreaterThan(5)
    }
    expect(read(`pictures/${test.id}.svg`)).toContain(`<title>${test.title.split("'")[0]}`)
  })

  it('are listed', () => {
    const index = read('README.md')
    expect(withGeneratedPart(index, describeTests(builtinDriftTests))).toBe(index)
  })

  it('name only tests there are, and files there are', () => {
    const ids = new Set(builtinDriftTests.map(({ id }) => id))
    for (const id of ids) {
      const page = read(`${id}.md`)
      for (const [, path] of page.matchAll(/`(packages\/[^`]+)`/g)) {
        expect(existsSync(new URL(`../../${path}`, folder)), `${id}: ${path}`).toBe(true)
      }
      for (const [, named] of page.matchAll(/(?:[Pp]refer|see|see:) `([^`]+)`/g)) {
        expect(ids, id).toContain(named)
      }
    }
  })

  it('have pictures of the tests as they are', () => {
    const test = builtinDriftTests.find(({ id }) => id === 'two-proportion')!
    const panels = changesFor(test).map((change) => ({
      label: change.label,
      curves: measureCurves(change, [test]).get(test.id)!,
    }))
    expect(drawCurves(test.title, panels)).toBe(read(`pictures/${test.id}.svg`))
  })

  it('show every test at least one change, and every change to some test', () => {
    const shown = builtinDriftTests.flatMap((test) => {
      const ofTest = changesFor(test)
      expect(ofTest.length, test.id).toBeGreaterThan(0)
      for (const { kind } of ofTest) expect(test.accepts, test.id).toContain(kind)
      return ofTest
    })
    expect(new Set(shown)).toEqual(new Set(changes))
  })
})
