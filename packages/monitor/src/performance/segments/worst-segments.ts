import { holm, type RandomSource, seededRandom } from '@leeway/stats-core'
import { differenceTest, meanInterval } from '@leeway/stats-core/performance'
import type { SegmentColumn } from './segment-column.ts'
import { type Segmenter, segmenterOf } from './segmenter.ts'

/** A segment in which the model does worse than elsewhere, with figures from rows that had no part in finding it. */
export interface WorstSegment {
  readonly column: string
  readonly segment: string
  /** Rows of the half that was not searched, in the segment. */
  readonly rows: Uint32Array
  /** Rows of the reference in the segment. */
  readonly referenceRows: () => Uint32Array
  /** Mean loss in the segment, and of the other rows of that half. */
  readonly loss: number
  readonly otherLoss: number
  /** One-sided, of no larger loss than elsewhere, Holm over the segments found. */
  readonly pValue: number
}

/** Options of {@link worstSegments}. */
export interface WorstSegmentOptions {
  /** How many at most. */
  readonly most: number
  readonly seed: string
}

/** So many values are looked at, whatever the number of columns: beyond, every second, third, … row of the half is. */
const BUDGET = 5_000_000
const FEWEST_ROWS = 30
const SMALLEST_SHARE = 0.005
const MOST_OF_A_COLUMN = 2
/** One-sided 5 %. */
const CAUTION = 1.6448536269514722

/**
 * Returns the segments in which the mean loss lies furthest above that of the other rows, worst first.
 *
 * Half of the rows, drawn by the seed, are searched: of every segment of every column ({@link segmenterOf}) with at least 30 of them and half a percent, the lower 95 % limit of the difference between its mean loss
 * and that of the other rows. The best of many is better by chance than it is in truth, so that figures and p-value come from the other half. At most two segments of one column.
 * Looks at five million values at most. Cost O(rows × columns) below that.
 *
 * @param losses one per row of the current data; NaN where there is none
 */
export function worstSegments(
  losses: Float64Array,
  columns: readonly SegmentColumn[],
  { most, seed }: WorstSegmentOptions,
): WorstSegment[] {
  if (most === 0 || columns.length === 0) return []
  const half = drawHalf(losses, seededRandom(`${seed}:segments`))
  const step = Math.max(1, Math.ceil((half.searched.length * columns.length) / BUDGET))
  const searched = everyNth(half.searched, step)
  const all = lossOf(searched, losses)
  const candidates = columns
    .flatMap((column) => candidatesOf(column, searched, losses, all))
    .sort((a, b) => b.excess - a.excess)
  const chosen = candidates
    .filter(
      (candidate, index) =>
        candidates.slice(0, index).filter(({ column }) => column === candidate.column).length <
        MOST_OF_A_COLUMN,
    )
    .slice(0, most)
  const measured = chosen.flatMap((candidate) => measure(candidate, half.kept, losses))
  const corrected = holm(Float64Array.from(measured, ({ pValue }) => pValue))
  return measured.map((segment, index) => ({ ...segment, pValue: corrected[index]! }))
}

interface Halves {
  readonly searched: Uint32Array
  readonly kept: Uint32Array
}

function drawHalf(losses: Float64Array, random: RandomSource): Halves {
  const searched = new Uint32Array(losses.length)
  const kept = new Uint32Array(losses.length)
  let [s, k] = [0, 0]
  let bits = 0
  for (let row = 0; row < losses.length; row++) {
    bits = row % 32 === 0 ? random.nextUint32() : bits >>> 1
    if (Number.isNaN(losses[row]!)) continue
    if ((bits & 1) === 1) searched[s++] = row
    else kept[k++] = row
  }
  return { searched: searched.subarray(0, s), kept: kept.subarray(0, k) }
}

interface Moments {
  count: number
  sum: number
  squares: number
}

function everyNth(rows: Uint32Array, step: number): Uint32Array {
  if (step === 1) return rows
  const taken = new Uint32Array(Math.ceil(rows.length / step))
  for (let i = 0; i < taken.length; i++) taken[i] = rows[i * step]!
  return taken
}

function lossOf(rows: Uint32Array, losses: Float64Array): Moments {
  const moments = { count: 0, sum: 0, squares: 0 }
  for (let i = 0; i < rows.length; i++) add(moments, losses[rows[i]!]!)
  return moments
}

function add(moments: Moments, loss: number): void {
  moments.count += 1
  moments.sum += loss
  moments.squares += loss * loss
}

interface Candidate {
  readonly column: SegmentColumn
  readonly segmenter: Segmenter
  readonly code: number
  readonly excess: number
}

function candidatesOf(
  column: SegmentColumn,
  rows: Uint32Array,
  losses: Float64Array,
  all: Moments,
): Candidate[] {
  const segmenter = segmenterOf(column.reference)
  if (segmenter === undefined) return []
  const codes = segmenter.codesOf(column.current, rows)
  const moments = segmenter.names.map(() => ({ count: 0, sum: 0, squares: 0 }))
  for (let i = 0; i < rows.length; i++) add(moments[codes[i]!]!, losses[rows[i]!]!)
  const fewest = Math.max(FEWEST_ROWS, SMALLEST_SHARE * all.count)
  return moments.flatMap((inside, code) => {
    const outside = without(all, inside)
    if (inside.count < fewest || outside.count < fewest) return []
    const error = Math.sqrt(varianceOfMean(inside) + varianceOfMean(outside))
    const excess = inside.sum / inside.count - outside.sum / outside.count - CAUTION * error
    return excess > 0 ? [{ column, segmenter, code, excess }] : []
  })
}

function without(all: Moments, part: Moments): Moments {
  return {
    count: all.count - part.count,
    sum: all.sum - part.sum,
    squares: all.squares - part.squares,
  }
}

function varianceOfMean({ count, sum, squares }: Moments): number {
  return Math.max(0, squares / count - (sum / count) ** 2) / (count - 1)
}

function measure(
  { column, segmenter, code }: Candidate,
  kept: Uint32Array,
  losses: Float64Array,
): WorstSegment[] {
  const codes = segmenter.codesOf(column.current, kept)
  const rows = rowsOf(codes, code)
  for (let i = 0; i < rows.length; i++) rows[i] = kept[rows[i]!]!
  const inside = lossOf(rows, losses)
  const outside = without(lossOf(kept, losses), inside)
  const [here, elsewhere] = [estimate(inside), estimate(outside)]
  if (here === undefined || elsewhere === undefined) return []
  const { column: reference } = column.reference
  return [
    {
      column: column.name,
      segment: segmenter.names[code]!,
      rows,
      referenceRows: () => rowsOf(segmenter.codesOf(reference), code),
      loss: here.value,
      otherLoss: elsewhere.value,
      pValue: differenceTest(elsewhere, here, CONFIDENCE).pRise,
    },
  ]
}

const CONFIDENCE = 0.95

function estimate(moments: Moments) {
  const { count, sum } = moments
  if (count < 2) return undefined
  const mean = sum / count
  const interval = meanInterval(
    { mean, variance: varianceOfMean(moments), rows: count },
    CONFIDENCE,
  )
  return interval && { value: mean, interval }
}

/** Returns the rows that have a code. */
export function rowsOf(codes: Uint8Array, code: number): Uint32Array {
  const rows = new Uint32Array(codes.length)
  let size = 0
  for (let row = 0; row < codes.length; row++) if (codes[row] === code) rows[size++] = row
  return rows.slice(0, size)
}
