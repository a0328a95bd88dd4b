import { portableColumn } from '@leeway/bench-data'
import type { Column } from '../../src/columns/column.ts'
import { numericColumn } from '../../src/columns/numeric-column.ts'
import { createDriftContext } from '../../src/drift-tests/drift-context.ts'
import { jensenshannon } from '../../src/drift-tests/evidently/jensenshannon.ts'
import { wasserstein } from '../../src/drift-tests/evidently/wasserstein.ts'
import { runDriftTest } from '../../src/drift-tests/run-drift-test.ts'
import { type Sample, sampleOf } from '../../src/samples/sample.ts'
import type { PythonPeer } from './python-peer.ts'

interface Judged {
  readonly seconds: number
  readonly test: string
  readonly score: number
}

/** Least seconds of one column on either side. */
export interface DefaultTest {
  readonly column: string
  readonly test: string
  readonly ours: number
  readonly python: number
}

/**
 * Returns the least times of Evidently's default tests, column by column, Leeway's and Python's, one after the other: choosing the test by the
 * distinct values of both sides together, sorting included, and running it.
 *
 * @throws Error when test or score differ
 */
export async function measureDefaults(
  python: PythonPeer,
  { columns, rows, rounds }: { columns: number; rows: number; rounds: number },
): Promise<DefaultTest[]> {
  const measured: DefaultTest[] = []
  for (let index = 0; index < columns; index += 1) {
    const sides = [false, true].map((current) => readColumn(index, columns, rows, current))
    const theirs: Judged[] = []
    const ours: Judged[] = []
    for (let round = 0; round < rounds; round += 1) {
      theirs.push(await python.ask<Judged>(`${index} ${columns} ${rows}`))
      for (let k = 0; k < 3; k += 1) ours.push(judgeByDefault(sides[0]!, sides[1]!))
    }
    requireEqual(sides[0]!.name, ours[0]!, theirs[0]!)
    measured.push({
      column: sides[0]!.name,
      test: ours[0]!.test,
      ours: Math.min(...ours.map(({ seconds }) => seconds)),
      python: Math.min(...theirs.map(({ seconds }) => seconds)),
    })
  }
  return measured
}

/** One column by Evidently's default test for more than 1000 reference rows. */
export function judgeByDefault(reference: Column, current: Column): Judged {
  const start = performance.now()
  const [a, b]: Sample[] = [sampleOf(reference), sampleOf(current)]
  const context = createDriftContext(a!, b!)
  const isSpread = 'sorted' in a! && context.finiteDifference.distinct > 5
  const test = isSpread ? wasserstein : jensenshannon
  const outcome = runDriftTest(test, a!, b!, context)
  if (outcome.status !== 'scored') throw new Error(`${reference.name}: ${outcome.detail}`)
  return { seconds: (performance.now() - start) / 1000, test: test.id, score: outcome.score }
}

/** A column of the portable data as Leeway holds it. */
export function readColumn(index: number, columns: number, rows: number, current: boolean): Column {
  const drawn = portableColumn(index, columns, rows, current)
  if (!('values' in drawn)) return { kind: 'categorical', length: rows, nullCount: 0, ...drawn }
  return numericColumn(drawn.name, { values: drawn.values })
}

function requireEqual(name: string, ours: Judged, theirs: Judged): void {
  const isClose = Math.abs(ours.score - theirs.score) <= 1e-9 * Math.max(1, theirs.score)
  if (ours.test === theirs.test && isClose) return
  throw new Error(`${name}: Leeway says ${JSON.stringify(ours)}, Python ${JSON.stringify(theirs)}`)
}
