import { castColumn } from '@leeway/stats-core'
import { type Side, sideWords } from './side.ts'
import { type Unread, unread } from './unread.ts'

/** Returns the numbers of a column of a side, strings that write numbers included; NaN missing. */
export function readNumbers(side: Side, name: string): Float64Array | Unread {
  const column = side.columnOf(name)
  const cast: ReturnType<typeof castColumn> | undefined = column && castColumn(column, 'numeric')
  if (cast?.kind === 'numeric') return cast.values
  const found = cast?.kind === 'failed' ? `: ${cast.detail}` : ''
  return unread(
    'type_changed',
    `Column ${JSON.stringify(name)} of ${sideWords[side.name]} does not hold numbers${found}.`,
  )
}
