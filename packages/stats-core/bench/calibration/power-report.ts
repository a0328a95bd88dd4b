import { markdownTable } from './markdown-table.ts'
import type { PowerRow } from './measure-power.ts'
import type { CalibratedTest } from './study.ts'

/** How far the first test falls short of the others, in power; positive is worse. */
export interface Shortfall {
  readonly mean: number
  readonly largest: number
  readonly largestBelowKs: number
}

/** Returns the shortfalls of the first test, over the drifts for which bounds are stated. */
export function shortfallOf(
  tests: readonly CalibratedTest<Float64Array>[],
  rows: readonly PowerRow[],
): Shortfall {
  const ks = tests.findIndex(({ id }) => id === 'ks')
  const required = rows.filter(({ drift }) => drift.required)
  const toBest = required.map(({ power: [own, ...others] }) => Math.max(...others) - own!)
  return {
    mean: toBest.reduce((sum, value) => sum + value, 0) / toBest.length,
    largest: Math.max(...toBest),
    largestBelowKs: Math.max(...required.map(({ power }) => power[ks]! - power[0]!)),
  }
}

/** Returns the chapter on power. */
export function powerReport(
  tests: readonly CalibratedTest<Float64Array>[],
  rows: readonly PowerRow[],
  level: number,
): string {
  const { mean, largest, largestBelowKs } = shortfallOf(tests, rows)
  const [own] = tests
  return [
    `## Numeric columns: power at ${level}, without correction`,
    `${own!.title} against the best of the others in each row, over the rows marked •: mean shortfall ${mean.toFixed(3)}, largest ${largest.toFixed(3)}; largest shortfall against Kolmogorov-Smirnov ${largestBelowKs.toFixed(3)}. A test's figure means nothing where the table above shows it invalid: Welch on skewed data, Levene on heavy tails, Anderson-Darling and Cramér-von Mises on ties.`,
    markdownTable(
      ['drift, rows', ...tests.map(({ title }) => title)],
      rows.map(({ drift, referenceRows, currentRows, power }) => [
        `${drift.required ? '• ' : ''}${drift.title}, ${referenceRows} / ${currentRows}`,
        ...power.map((value) => value.toFixed(3)),
      ]),
    ),
  ].join('\n\n')
}
