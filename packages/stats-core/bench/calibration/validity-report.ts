import { markdownTable } from './markdown-table.ts'
import { mostRejections, type RejectionCount } from './measure-validity.ts'
import type { Study } from './study.ts'

/** A cell in which a test rejected more often than its promise allows. */
export interface Excess {
  readonly count: RejectionCount
  readonly level: number
  readonly rejected: number
  readonly allowed: number
}

/** Returns the cells and levels at which the tests of a study that promise validity everywhere broke it. */
export function brokenPromises(
  study: Study,
  counts: readonly RejectionCount[],
  levels: readonly number[],
): Excess[] {
  const promising = study.tests.filter(({ promise }) => promise === 'always').map(({ id }) => id)
  return counts
    .filter(({ test }) => promising.includes(test))
    .flatMap((count) => excessesOf(count, levels))
}

/** Returns a study's chapter: per test and kind the rates over all sizes, then per cell for the tests that promise validity. */
export function validityReport(
  study: Study,
  counts: readonly RejectionCount[],
  levels: readonly number[],
): string {
  const kinds = study.kinds.filter(({ id }) => counts.some(({ cell }) => cell.kind === id))
  const summary = study.tests.flatMap((test) =>
    kinds.map((kind) => {
      const cells = counts.filter((count) => count.test === test.id && count.cell.kind === kind.id)
      const beyond = cells.filter((count) => excessesOf(count, levels).length > 0).length
      return [
        `${test.title}, ${kind.title}`,
        ...ratesOf(cells, levels),
        `${beyond} of ${cells.length}`,
      ]
    }),
  )
  const details = study.tests
    .filter(({ promise }) => promise === 'always')
    .flatMap((test) => [
      `### ${test.title}, cell by cell`,
      markdownTable(
        ['cell', 'runs', ...levels.map((level) => `p ≤ ${level}`)],
        counts
          .filter((count) => count.test === test.id)
          .map((count) => [
            `${count.cell.kind}, ${count.cell.referenceRows} / ${count.cell.currentRows}`,
            String(count.measured),
            ...ratesOf([count], levels),
          ]),
      ),
    ])
  return [
    `## ${study.title}: rejections without drift`,
    markdownTable(
      ['test, data', ...levels.map((level) => `p ≤ ${level}`), 'cells beyond the bound'],
      summary,
    ),
    ...details,
  ].join('\n\n')
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
