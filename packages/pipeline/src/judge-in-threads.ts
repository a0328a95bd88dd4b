import { availableParallelism } from 'node:os'
import type { MapColumns } from '@leeway/monitor'
import type { ColumnWorkersOptions } from '@leeway/monitor/workers'
import { type Frame, isStoredProfile, type StoredProfile } from '@leeway/stats-core'

/** More threads than these would each hold a copy of a column of both sides for little gain. */
const MOST_THREADS = 8

/**
 * Cells of both sides below which starting threads costs more than it saves. A column takes some 33 ns a cell and a thread 0.4 s to start from the sources, both measured; from that, two
 * threads would break even near 40 million cells. At 20 million (two times 1 M rows of 10 columns) they were measured to be slower; a gain above has been calculated, not measured.
 */
const FEWEST_CELLS = 40_000_000

/**
 * Returns what `judge` returns, with threads at its disposal where the data is large enough to pay for them and more than one can run. They are ended
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
  {
    threads = Math.min(availableParallelism(), MOST_THREADS),
    minimumValues = FEWEST_CELLS,
  }: ColumnWorkersOptions = {},
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

function cellsOf(sides: readonly (Frame | StoredProfile)[]): number {
  return sides.reduce(
    (sum, side) => sum + (isStoredProfile(side) ? 0 : side.rows * side.columns.length),
    0,
  )
}
