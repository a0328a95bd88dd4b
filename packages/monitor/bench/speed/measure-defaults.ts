import type { PythonPeer } from '@leeway/bench-data/python-peer'
import type { Frame } from '@leeway/stats-core'
import { createColumnWorkers } from '../../src/workers/create-column-workers.ts'
import { COLUMNS } from './large-frame.ts'
import { frameOfOne, type Scored, scoreColumns } from './score-columns.ts'

interface Answer {
  readonly seconds: number
  readonly test: string
  readonly score: number
}

/** Least seconds on either side. */
export interface Measured {
  readonly ours: number
  readonly python: number
}

/** One column by the default test. */
export interface MeasuredColumn extends Measured {
  readonly column: string
  readonly test: string
}

/** Both data sets; `rows` of each. */
export interface LargeData {
  readonly reference: Frame
  readonly current: Frame
  readonly rows: number
}

const ROUNDS = 2
/** Leeway's turns for each of Python's, which take far longer. */
const TURNS = 3

/**
 * Returns the least times of Evidently's default tests column by column, one thread, Leeway's and Python's one after the other.
 *
 * @throws Error when test or score differ
 */
export async function measureColumns(
  python: PythonPeer,
  { reference, current, rows }: LargeData,
): Promise<MeasuredColumn[]> {
  const measured: MeasuredColumn[] = []
  for (let index = 0; index < COLUMNS; index += 1) {
    const pair = [frameOfOne(reference, index), frameOfOne(current, index)] as const
    let [ours, theirs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    let [scored, answer]: [Scored | undefined, Answer | undefined] = [undefined, undefined]
    for (let round = 0; round < ROUNDS; round += 1) {
      answer = await python.ask<Answer>(`column ${index} ${COLUMNS} ${rows}`)
      theirs = Math.min(theirs, answer.seconds)
      for (let turn = 0; turn < TURNS; turn += 1) {
        const { seconds, scores } = await scoreColumns(...pair, 'evidently')
        ours = Math.min(ours, seconds)
        scored = scores[0]
      }
    }
    requireEqual(scored!, answer!)
    measured.push({ column: scored!.column, test: scored!.test, ours, python: theirs })
  }
  return measured
}

/** Returns the least times of all columns together, with so many threads of Leeway and as many processes of Python. */
export async function measureTogether(
  python: PythonPeer,
  data: LargeData,
  threads: number,
): Promise<Measured> {
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    theirs.push(await python.ask<number>(`together ${threads} ${COLUMNS} ${data.rows}`))
    ours.push(await leastTogether(data, 'evidently', threads))
  }
  return { ours: Math.min(...ours), python: Math.min(...theirs) }
}

/** Returns the least seconds of all columns together by `policy`. */
export async function leastTogether(
  { reference, current }: LargeData,
  policy: string,
  threads: number,
): Promise<number> {
  const workers = threads > 1 ? createColumnWorkers({ threads }) : undefined
  let least = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { seconds } = await scoreColumns(reference, current, policy, workers?.mapColumns)
    least = Math.min(least, seconds)
  }
  await workers?.close()
  return least
}

function requireEqual(ours: Scored, theirs: Answer): void {
  const isClose = Math.abs(ours.score - theirs.score) <= 1e-9 * Math.max(1, theirs.score)
  if (ours.test === theirs.test && isClose) return
  throw new Error(`Leeway says ${JSON.stringify(ours)}, Python ${JSON.stringify(theirs)}`)
}
