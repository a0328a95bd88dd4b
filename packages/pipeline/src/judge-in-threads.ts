import { availableParallelism } from 'node:os'
import type { MapColumns } from '@leeway/monitor'
import type { ColumnWorkersOptions } from '@leeway/monitor/workers'
import { type Frame, isStoredProfile, type StoredProfile } from '@leeway/stats-core'

/** More threads than these would each hold a copy of a column of both sides for little gain. */
const MOST_THREADS = 8

/**
 * Cells of both sides below which starting threads costs more than it saves. A column takes some 33 ns a cell and a thread 0.4 s to start from the sources, both measured; from that, two
 * threads would break even near 40 million cells.
 */
const FEWEST_CELLS = 40_000_000

/**
 * Processors below which no threads are started unasked. With two, a report on 40 million cells took 20 % longer with threads than without (`packages/monitor/bench/speed/results.md`): handing the
 * columns over eats the gain. With four more of the work is shared; that it pays there is expected, and was not measured.
 */
const FEWEST_PROCESSORS = 4

/**
 * Returns what `judge` returns, with threads at its disposal where the data is large enough to pay for them and enough of them can run. They are ended
 * before it returns or throws.
 *
 * A stored profile has no cells. Each thread holds one column of both sides at a time, copied.
 *
 * @param sides what is compared
 * @param judge gets `mapColumns` for the options of a monitor, or nothing
 */
export async function judgeInThreads<T>(
  sides: readonly (Frame | StoredProfile)[],
  judge: (options: { readonly mapColumns?: MapColumns }) => Promise<T>,
  { threads = threadsUnasked(), minimumValues = FEWEST_CELLS }: ColumnWorkersOptions = {},
): Promise<T> {
  if (threads === 1 || cellsOf(sides) < minimumValues) return judge({})
  const { createColumnWorkers } = await import('@leeway/monitor/workers')
  const { mapColumns, close } = createColumnWorkers({ threads, minimumValues })
  try {
    return await judge({ mapColumns })
  } finally {
    await close()
  }
}

function threadsUnasked(): number {
  const processors = availableParallelism()
  return processors < FEWEST_PROCESSORS ? 1 : Math.min(processors, MOST_THREADS)
}

function cellsOf(sides: readonly (Frame | StoredProfile)[]): number {
  return sides.reduce(
    (sum, side) => sum + (isStoredProfile(side) ? 0 : side.rows * side.columns.length),
    0,
  )
}
