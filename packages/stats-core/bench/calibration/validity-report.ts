import { markdownTable } from '@leeway/bench-data/markdown-table'
import { mostRejections, type RejectionCount } from './measure-validity.ts'
import type { Study } from './study.ts'

/** A cell in which a test rejected more often than its promise allows. */
export interface Excess {
  readonly count: RejectionCount
  readonly level: number
  readonly rejected: number
  readonly allowed: number
}

/** Returns the cells and levels at which a study's tests that promise validity rejected more often than they may. */
export function excesses(
  study: Study,
  counts: readonly RejectionCount[],
  levels: readonly number[],
): Excess[] {
  const promising = study.tests.filter(({ promise }) => promise === 'always').map(({ id }) => id)
  return counts
    .filter(({ test }) => promising.includes(test))
    .flatMap((count) => excessesOf(count, levels))
}

/**
 * Returns a study's chapter: per test and kind of data the rates over all sizes; the default test cell by cell; and Evidently's verdicts beside it.
 *
 * @param again counts of the second, independent run of the cells that were beyond the bound
 */
export function validityReport(
  study: Study,
  counts: readonly RejectionCount[],
  again: readonly RejectionCount[],
  levels: readonly number[],
): string {
  const [own] = study.tests
  const ofDefault = counts.filter(({ test }) => test === own!.id)
  const verdicts = counts.filter(({ test }) => test === 'evidently')
  const broken = excesses(study, again, levels).length
  const looked = excesses(study, counts, levels).length
  const promising = counts.filter(({ test, measured }) => test !== 'evidently' && measured > 0)
  return [
    `## ${study.title}: rejections without drift`,
    `${promising.length} cells of test, data and sizes, ${levels.length} levels each: ${looked} beyond the bound at first, ${broken} of these again in a second, independent run of four times the length.`,
    summary(study, promising, again, levels),
    `### ${own!.title}, cell by cell`,
    markdownTable(
      ['cell', 'runs', ...levels.map((level) => `p ≤ ${level}`)],
      ofDefault.map((count) => [
        `${count.cell.kind}, ${sizesOf(count)}`,
        String(count.measured),
        ...ratesOf([count], levels),
      ]),
    ),
    ...(verdicts.length === 0 ? [] : [comparison(study, ofDefault, verdicts, levels)]),
  ].join('\n\n')
}

function summary(
  study: Study,
  counts: readonly RejectionCount[],
  again: readonly RejectionCount[],
  levels: readonly number[],
): string {
  const rows = study.tests.flatMap((test) =>
    study.kinds.flatMap((kind) => {
      const isMeant = (count: RejectionCount): boolean =>
        count.test === test.id && count.cell.kind === kind.id && count.measured > 0
      const cells = counts.filter(isMeant)
      if (cells.length === 0) return []
      const beyond = cells.filter((count) => excessesOf(count, levels).length > 0).length
      const confirmed = excesses(study, again.filter(isMeant), levels).length
      return [
        [
          `${test.title}, ${kind.title}`,
          String(cells.reduce((sum, { measured }) => sum + measured, 0)),
          ...ratesOf(cells, levels),
          `${beyond} of ${cells.length}`,
          beyond === 0 ? '' : String(confirmed),
        ],
      ]
    }),
  )
  const rates = levels.map((level) => `p ≤ ${level}`)
  return markdownTable(['test, data', 'runs', ...rates, 'cells beyond', 'again'], rows)
}

/** How often Evidently says drift without drift, beside the default test's rate at the first level. */
function comparison(
  study: Study,
  ofDefault: readonly RejectionCount[],
  verdicts: readonly RejectionCount[],
  [level]: readonly number[],
): string {
  const kinds = study.kinds.filter(({ id }) => verdicts.some(({ cell }) => cell.kind === id))
  const sizes = [...new Set(verdicts.map(sizesOf))]
  const rate = (counts: readonly RejectionCount[], kind: string, size: string): string => {
    const count = counts.find((each) => each.cell.kind === kind && sizesOf(each) === size)!
    return count.measured === 0 ? 'none' : (count.rejected[0]! / count.measured).toFixed(3)
  }
  return [
    `### Evidently's defaults beside ${study.tests[0]!.title}`,
    `The share of columns without drift that Evidently 0.4.40 says have drifted, by its automatic choice of test and threshold, beside the share of p ≤ ${level}.`,
    markdownTable(
      ['reference / current rows', ...kinds.map(({ id }) => id)],
      sizes.map((size) => [
        size,
        ...kinds.map(({ id }) => `${rate(verdicts, id, size)} : ${rate(ofDefault, id, size)}`),
      ]),
    ),
  ].join('\n\n')
}

function sizesOf({ cell }: RejectionCount): string {
  return `${cell.referenceRows} / ${cell.currentRows}`
}

function excessesOf(count: RejectionCount, levels: readonly number[]): Excess[] {
  return levels.flatMap((level, index) => {
    const rejected = count.rejected[index]!
    const allowed = mostRejections(count.measured, level)
    return rejected > allowed ? [{ count, level, rejected, allowed }] : []
  })
}

function ratesOf(counts: readonly RejectionCount[], levels: readonly number[]): string[] {
  const measured = counts.reduce((sum, count) => sum + count.measured, 0)
  return levels.map((level, index) => {
    const rejected = counts.reduce((sum, count) => sum + count.rejected[index]!, 0)
    return (rejected / measured).toFixed(level < 0.001 ? 7 : 5)
  })
}
