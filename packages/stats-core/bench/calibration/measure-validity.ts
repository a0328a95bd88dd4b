import { binomialSurvival } from '../../src/special/binomial-survival.ts'
import type { Study, StudyCell } from './study.ts'

/** How often a test rejected in one cell. */
export interface RejectionCount {
  readonly test: string
  readonly cell: StudyCell
  /** p-values seen. */
  readonly measured: number
  /** p-values at or below each level, aligned with the levels asked for. */
  readonly rejected: readonly number[]
}

/**
 * Returns how often each test of a study rejects at each level in one cell.
 *
 * @param series part of the seed: another one makes an independent run
 * @param chosen ids of the tests to run; default all
 */
export function measureValidity(
  study: Study,
  cell: StudyCell,
  levels: readonly number[],
  series = 'first',
  chosen: readonly string[] = study.tests.map(({ id }) => id),
): RejectionCount[] {
  const indices = [...study.tests.keys()].filter((index) => chosen.includes(study.tests[index]!.id))
  const measured = study.tests.map(() => 0)
  const rejected = study.tests.map(() => levels.map(() => 0))
  study.simulate(cell, series, indices, (test, pValue) => {
    measured[test]! += 1
    for (const [index, level] of levels.entries()) {
      if (pValue <= level) rejected[test]![index]! += 1
    }
  })
  return indices.map((test) => ({
    test: study.tests[test]!.id,
    cell,
    measured: measured[test]!,
    rejected: rejected[test]!,
  }))
}

/** A valid test rejects more often than {@link mostRejections} with at most this probability. */
const SURPRISE = 0.001

/** Returns the most rejections among `measured` p-values that are compatible, at 99.9 %, with P(p ≤ level) = level. */
export function mostRejections(measured: number, level: number): number {
  let most = Math.floor(measured * level)
  while (binomialSurvival(most + 1, measured, level) > SURPRISE) most += 1
  return most
}
