import type { Column } from '@leeway/stats-core'

/** One side of a comparison, as far as performance looks at it. */
export interface Side {
  readonly name: 'reference' | 'current'
  readonly rows: number
  readonly columnOf: (name: string) => Column | undefined
}

/** Both sides where both have what performance needs. */
export interface Sides {
  readonly current: Side
  readonly reference?: Side
}

/** Returns the sides that there are, the reference first. */
export function sidesOf({ reference, current }: Sides): readonly Side[] {
  return reference === undefined ? [current] : [reference, current]
}

/** Returns a column of every side, the reference's first. */
export function columnsOf(sides: Sides, name: string): readonly Column[] {
  return sidesOf(sides).flatMap((side) => side.columnOf(name) ?? [])
}

/** How messages call a side. */
export const sideWords = { reference: 'the reference', current: 'the current data' } as const
