import { portableColumn } from '@leeway/bench-data'
import type { PythonPeer } from '@leeway/bench-data/python-peer'
import { andersonDarlingOfDifference } from '../../src/kernels/continuous/anderson-darling.ts'
import { cramerVonMisesOfDifference } from '../../src/kernels/continuous/cramer-von-mises.ts'
import {
  type EmpiricalDifference,
  empiricalDifference,
} from '../../src/kernels/continuous/empirical-difference.ts'
import { energyOfDifference } from '../../src/kernels/continuous/energy-distance.ts'
import { ksOfDifference } from '../../src/kernels/continuous/ks-two-sample.ts'
import { mannWhitneyOfDifference } from '../../src/kernels/continuous/mann-whitney.ts'
import { wassersteinOfDifference } from '../../src/kernels/continuous/wasserstein-distance.ts'
import { sortedDoubles } from '../../src/sorting/sort-doubles.ts'

const tests: Readonly<Record<string, (difference: EmpiricalDifference) => number>> = {
  ks: (difference) => ksOfDifference(difference).statistic,
  wasserstein: wassersteinOfDifference,
  energy: energyOfDifference,
  cramer_von_mises: (difference) => cramerVonMisesOfDifference(difference).statistic,
  mannw: (difference) => mannWhitneyOfDifference(difference).statistic,
  anderson: (difference) => andersonDarlingOfDifference(difference).standardized,
}

/** Seconds and scores by step or test. */
export interface Round {
  readonly seconds: Readonly<Record<string, number>>
  readonly scores: Readonly<Record<string, number>>
}

/** The least seconds of each step over several rounds, and of a whole round. */
export interface SixTests {
  readonly ours: Readonly<Record<string, number>>
  readonly scipy: Readonly<Record<string, number>>
}

/**
 * Returns the least times of the six tests on one column of the portable data, Leeway's and SciPy's, one round of each after the other.
 *
 * @throws Error when a score differs by more than 1e-9 of it
 */
export async function measureSixTests(
  python: PythonPeer,
  { column, rows, rounds }: { column: number; rows: number; rounds: number },
): Promise<SixTests> {
  const [reference, current] = [false, true].map((side) => valuesOf(column, rows, side))
  const ours: Round[] = []
  const scipy: Round[] = []
  for (let round = 0; round < rounds; round += 1) {
    scipy.push(await python.ask<Round>(`${column} ${rows}`))
    for (let k = 0; k < 3; k += 1) ours.push(judge(reference!, current!))
  }
  requireEqualScores(ours[0]!.scores, scipy[0]!.scores)
  return { ours: least(ours), scipy: least(scipy) }
}

/** One round of Leeway's: both sides sorted and walked once, then the six tests. */
export function judge(reference: Float64Array, current: Float64Array): Round {
  const seconds: Record<string, number> = {}
  const scores: Record<string, number> = {}
  const timed = <T>(step: string, run: () => T): T => {
    const start = performance.now()
    const result = run()
    seconds[step] = (performance.now() - start) / 1000
    return result
  }
  const [a, b] = timed('sort', () => [reference, current].map((v) => sortedDoubles(v, v.length)))
  const difference = timed('walk', () => empiricalDifference(a!, b!))
  for (const [name, test] of Object.entries(tests))
    scores[name] = timed(name, () => test(difference))
  return { seconds, scores }
}

/** The values of a numeric column, missing ones left out. */
export function valuesOf(column: number, rows: number, current: boolean): Float64Array {
  const drawn = portableColumn(column, 20, rows, current)
  if (!('values' in drawn)) throw new TypeError(`column ${column} is not numeric`)
  return drawn.values.filter((value) => !Number.isNaN(value))
}

function least(rounds: readonly Round[]): Record<string, number> {
  const steps = Object.keys(rounds[0]!.seconds)
  const total = rounds.map(({ seconds }) => Object.values(seconds).reduce((sum, s) => sum + s, 0))
  return {
    ...Object.fromEntries(
      steps.map((step) => [step, Math.min(...rounds.map(({ seconds }) => seconds[step]!))]),
    ),
    total: Math.min(...total),
  }
}

function requireEqualScores(ours: Round['scores'], theirs: Round['scores']): void {
  for (const [name, score] of Object.entries(theirs)) {
    const difference = Math.abs(ours[name]! - score)
    if (difference <= 1e-9 * Math.max(1, Math.abs(score))) continue
    throw new Error(`${name}: Leeway says ${ours[name]}, SciPy ${score}`)
  }
}
