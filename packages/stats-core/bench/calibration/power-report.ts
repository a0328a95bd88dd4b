import { markdownTable } from '@leeway/bench-data/markdown-table'
import type { PowerRow } from './measure-power.ts'
import type { PowerTests } from './power-tests.ts'

/** How far the default test falls short of the others, in power; positive is worse. */
export interface Shortfall {
  /** Against the best of its rivals. */
  readonly mean: number
  /** Against the best of its rivals. */
  readonly largest: number
  /** Against the standard. */
  readonly largestBelowStandard: number
}

/** Bounds of {@link Shortfall}, over the drifts for which they are stated. */
export const POWER_BOUNDS: Shortfall = { mean: 0.1, largest: 0.25, largestBelowStandard: 0.03 }

/** Returns the shortfalls of the default test, over the drifts for which bounds are stated. */
export function shortfallOf(
  { tests, rivals, standard }: PowerTests,
  rows: readonly PowerRow[],
): Shortfall {
  const index = tests.findIndex(({ id }) => id === standard)
  const required = rows.filter(({ drift }) => drift.required)
  const toBest = required.map(({ power }) => {
    const best = Math.max(...power.filter((_, test) => rivals.includes(tests[test]!.id)))
    return best - power[0]!
  })
  return {
    mean: toBest.reduce((sum, value) => sum + value, 0) / toBest.length,
    largest: Math.max(...toBest),
    largestBelowStandard: Math.max(...required.map(({ power }) => power[index]! - power[0]!)),
  }
}

/** Returns the chapter on power. */
export function powerReport(
  title: string,
  compared: PowerTests,
  rows: readonly PowerRow[],
  level: number,
): string {
  const { mean, largest, largestBelowStandard } = shortfallOf(compared, rows)
  const { tests, rivals, standard } = compared
  const titleOf = (id: string): string => tests.find((test) => test.id === id)!.title
  return [
    `## ${title}: power at ${level}, without correction`,
    `${tests[0]!.title} against the best of its rivals (${rivals.map(titleOf).join(', ')}) in each row, over the rows marked •: mean shortfall ${mean.toFixed(3)} (at most ${POWER_BOUNDS.mean}), largest ${largest.toFixed(3)} (at most ${POWER_BOUNDS.largest}); largest shortfall against ${titleOf(standard)} ${largestBelowStandard.toFixed(3)} (at most ${POWER_BOUNDS.largestBelowStandard}). Repetitions per row: ${rows[0]!.repetitions}. A published law's figure means nothing where that law does not hold.`,
    markdownTable(
      ['drift, rows', ...tests.map((test) => test.title)],
      rows.map(({ drift, referenceRows, currentRows, power }) => [
        `${drift.required ? '• ' : ''}${drift.title}, ${referenceRows} / ${currentRows}`,
        ...power.map((value) => value.toFixed(3)),
      ]),
    ),
  ].join('\n\n')
}
